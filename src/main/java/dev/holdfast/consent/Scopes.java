package dev.holdfast.consent;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sets of scopes as they are stored: names with one space between, in the order given. */
final class Scopes {

  private Scopes() {}

  static Set<String> read(String stored) {
    return stored.isEmpty()
        ? Set.of()
        : Collections.unmodifiableSet(new LinkedHashSet<>(List.of(stored.split(" "))));
  }

  static String write(Set<String> scopes) {
    return String.join(" ", scopes);
  }
}
