package dev.holdfast.clients;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a client can be registered with, beside what {@link RegisteredClient} names itself. A
 * specification that adds a member adds a row.
 */
public final class Members {

  /** What it promises about the data (RFC 7591, section 2). */
  public static final Member<String> POLICY_URI = Member.site("policy_uri");

  /** What it asks of who uses it (RFC 7591, section 2). */
  public static final Member<String> TOS_URI = Member.site("tos_uri");

  /** Whether its requests count only if it has pushed them (RFC 9126, section 6). */
  public static final Member<Boolean> REQUIRE_PUSHED =
      Member.truth("require_pushed_authorization_requests");

  static final List<Member<?>> ALL =
      List.of(
          POLICY_URI, //
          TOS_URI,
          REQUIRE_PUSHED);

  static final Set<String> NAMES =
      ALL.stream().map(Member::name).collect(Collectors.toUnmodifiableSet());

  private Members() {}
}
