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

  /** What a person can let a client do. */
  public static final List<String> BY_CONSENT =
      List.of(FACTS, ACTIVITIES, TRAINING, OFFLINE_ACCESS);

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

  /** Whether there is data among them: to be read while away is nothing by itself. */
  public static boolean holdData(Collection<String> scopes) {
    return !scopes.stream().allMatch(OFFLINE_ACCESS::equals);
  }

  static boolean known(String scope) {
    return BY_CONSENT.contains(scope) || OF_CLIENTS.contains(scope);
  }
}
