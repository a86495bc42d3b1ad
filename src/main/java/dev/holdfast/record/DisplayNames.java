package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people are called, from what is known of their names. */
final class DisplayNames {

  private static final List<String> NAMES =
      List.of("name", "given_name", "family_name", "nickname", "preferred_username", "email");
  private static final List<String> BEST_KNOWN = new ArrayList<>(FactName.catalogue().keySet());

  private DisplayNames() {}

  static Map<PersonId, String> of(Vault vault, Collection<PersonId> people) {
    Map<Long, Map<String, String>> known = new HashMap<>();
    if (!people.isEmpty()) {
      Fact.ofPeople(vault, people.stream().map(PersonId::bits).toList(), NAMES)
          .forEach(
              row ->
                  known
                      .computeIfAbsent((Long) row[0], id -> new HashMap<>())
                      .put((String) row[1], (String) row[2]));
    }
    Map<PersonId, String> names = new LinkedHashMap<>();
    people.forEach(person -> names.put(person, of(person, known.get(person.bits()))));
    return names;
  }

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

  private static String of(PersonId person, Map<String, String> known) {
    if (known == null) {
      return person.toString();
    }
    String parts =
        Stream.of(known.get("given_name"), known.get("family_name"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return Stream.of(
            known.get("name"),
            parts.isEmpty() ? null : parts,
            known.get("nickname"),
            known.get("preferred_username"),
            known.get("email"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(person.toString());
  }
}
