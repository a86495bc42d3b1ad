package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people are called, from what is known of their names. */
final class DisplayNames {

  static final List<String> NAMES =
      List.of("name", "given_name", "family_name", "nickname", "preferred_username", "email");
  private static final List<String> BEST_KNOWN = new ArrayList<>(FactName.catalogue().keySet());

  private DisplayNames() {}

  /** Names before addresses before the rest, as the catalogue lists them; then own names. */
  static Comparator<FactEntry> bestKnownFirst() {
    return Comparator.comparing(FactEntry::name, bestKnownNames());
  }

  static Comparator<String> bestKnownNames() {
    return Comparator.comparingInt(
            (String name) -> {
              int place = BEST_KNOWN.indexOf(name);
              return place < 0 ? Integer.MAX_VALUE : place;
            })
        .thenComparing(Comparator.naturalOrder());
  }

  /**
   * Those of her facts that her name is made of; none if nothing is known.
   *
   * @param known the current ones among {@link #NAMES}
   */
  private static List<FactEntry> parts(List<FactEntry> known) {
    Map<String, FactEntry> byName =
        known.stream().collect(Collectors.toMap(FactEntry::name, Function.identity()));
    return Stream.of(
            Stream.of("name"),
            Stream.of("given_name", "family_name"),
            Stream.of("nickname"),
            Stream.of("preferred_username"),
            Stream.of("email"))
        .map(names -> names.map(byName::get).filter(Objects::nonNull).toList())
        .filter(parts -> !parts.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The same of each of these people. */
  static Map<PersonId, List<FactEntry>> parts(Map<PersonId, List<FactEntry>> known) {
    Map<PersonId, List<FactEntry>> parts = new LinkedHashMap<>();
    known.forEach((person, facts) -> parts.put(person, parts(facts)));
    return parts;
  }

  /** What these make together; her id if there are none. */
  static Map<PersonId, String> names(Map<PersonId, List<FactEntry>> parts) {
    Map<PersonId, String> names = new LinkedHashMap<>();
    parts.forEach((person, facts) -> names.put(person, name(person, facts)));
    return names;
  }

  private static String name(PersonId person, List<FactEntry> parts) {
    return parts.isEmpty()
        ? person.toString()
        : parts.stream().map(FactEntry::text).collect(Collectors.joining(" "));
  }
}
