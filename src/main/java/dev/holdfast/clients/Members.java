package dev.holdfast.clients;

import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.jose.PublicKeys;
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

  /** Its public keys (RFC 7591, section 2). */
  public static final Member<PublicKeys> JWKS =
      new Member<>(
          "jwks",
          PublicKeys.NONE,
          "must be a JWK Set of at most 30 public keys",
          json -> PublicKeys.read(json.toString()).orElse(null));

  /** Where its public keys are (RFC 7591, section 2). */
  public static final Member<String> JWKS_URI = Member.site("jwks_uri");

  /** The only algorithm of its assertions (OpenID Connect Dynamic Client Registration, 2). */
  public static final Member<String> TOKEN_ENDPOINT_AUTH_SIGNING_ALG =
      Member.text(
          "token_endpoint_auth_signing_alg",
          "must be one of PS256, ES256, EdDSA, RS256 or HS256",
          alg -> alg.equals("HS256") || ForeignJwt.ALGORITHMS.contains(alg));

  static final List<Member<?>> ALL =
      List.of(
          POLICY_URI, //
          TOS_URI,
          REQUIRE_PUSHED,
          JWKS,
          JWKS_URI,
          TOKEN_ENDPOINT_AUTH_SIGNING_ALG);

  static final Set<String> NAMES =
      ALL.stream().map(Member::name).collect(Collectors.toUnmodifiableSet());

  private Members() {}
}
