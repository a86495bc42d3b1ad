package dev.holdfast.clients;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The scopes that there are, and how they are written (RFC 6749, section 3.3). */
public final class Scopes {

  public static final String FACTS = "facts";
  public static final String ACTIVITIES = "activities";
  public static final String TRAINING = "training";
  public static final String OFFLINE_ACCESS = "offline_access";

  /** Sign-in itself: who asks for it gets an ID token (OpenID Connect Core, section 3.1.2.1). */
  public static final String OPENID = "openid";

  public static final String PROFILE = "profile";
  public static final String EMAIL = "email";
  public static final String ADDRESS = "address";
  public static final String PHONE = "phone";

  /** What of the record is served as claims (OpenID Connect Core, section 5.4). */
  public static final List<String> OF_CLAIMS = List.of(PROFILE, EMAIL, ADDRESS, PHONE);

  /** To sign in, and to go on while she is away: with these alone nothing of a record is read. */
  public static final Set<String> OF_SIGNING_IN = Set.of(OPENID, OFFLINE_ACCESS);

  /** What of the record is read entry by entry. */
  public static final List<String> OF_RECORD = List.of(FACTS, ACTIVITIES, TRAINING);

  /** Who read and wrote the record; no value of it. */
  public static final String LEDGER = "ledger";

  /** What a person can let any client do. */
  public static final List<String> BY_CONSENT =
      List.of(
          OPENID,
          PROFILE,
          EMAIL,
          ADDRESS,
          PHONE,
          FACTS,
          ACTIVITIES,
          TRAINING,
          LEDGER,
          OFFLINE_ACCESS);

  /** Her own account: profile, keys of programs. */
  public static final String ACCOUNT = "account";

  /** The organizations that she is in, and their clients. */
  public static final String ORGANIZATIONS = "organizations";

  /** What an operator does who has the role {@code support}. */
  public static final String SUPPORT = "support";

  /** What an operator does who has the role {@code admin}. */
  public static final String ADMIN = "admin";

  /** What counts only while its person has that role. */
  public static final List<String> OF_OPERATORS = List.of(SUPPORT, ADMIN);

  /**
   * What a person can let a client do in her name, beside reading: only clients that an operator
   * registers can ask for it.
   */
  public static final List<String> OF_MANAGING = List.of(ACCOUNT, ORGANIZATIONS, SUPPORT, ADMIN);

  /** One claim by itself, for whoever needs no more of its scope. */
  private static final String CLAIM = "claim:";

  /** What a client may do of its own, by client credentials. */
  public static final List<String> OF_CLIENTS =
      List.of(
          "people.read",
          "people.write",
          "record.read",
          "record.write",
          "users.read",
          "users.write",
          "authn");

  private static final Pattern TOKEN = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]+");

  private Scopes() {}

  /** Reads a space-separated list, in its order; empty if it is malformed. */
  public static Optional<Set<String>> parse(String text) {
    Set<String> scopes = new LinkedHashSet<>();
    for (String scope : text.split(" ", -1)) {
      if (!TOKEN.matcher(scope).matches()) {
        return Optional.empty();
      }
      scopes.add(scope);
    }
    return Optional.of(Collections.unmodifiableSet(scopes));
  }

  /** Writes them with single spaces. */
  public static String write(Collection<String> scopes) {
    return String.join(" ", scopes);
  }

  /** The scope of one claim alone. */
  public static String ofClaim(String claim) {
    return CLAIM + claim;
  }

  /** The claim that a scope is about, if it is about one alone. */
  public static Optional<String> claim(String scope) {
    return scope.startsWith(CLAIM)
        ? Optional.of(scope.substring(CLAIM.length()))
        : Optional.empty();
  }

  /** Whether there is anything in them that can be read: being away is no use by itself. */
  public static boolean holdData(Collection<String> scopes) {
    return !scopes.stream().allMatch(OFFLINE_ACCESS::equals);
  }

  public static boolean known(String scope) {
    return ofPeople(scope) || OF_CLIENTS.contains(scope);
  }

  /** Whether it is a person who allows it. */
  public static boolean ofPeople(String scope) {
    return BY_CONSENT.contains(scope) || OF_MANAGING.contains(scope);
  }
}
