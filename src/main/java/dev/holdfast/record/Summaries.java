package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts summaries together. */
final class Summaries {

  static final int EXAMPLES = 4;
  static final int MOST_KINDS = 50;
  private static final int MOST_CHARACTERS = 80;

  private Summaries() {}

  /** Those of the facts of which a summary tells something. */
  static List<FactEntry> shown(List<FactEntry> facts) {
    return facts.stream().sorted(DisplayNames.bestKnownFirst()).limit(MOST_KINDS).toList();
  }

  /** The first of them are the examples; more than these there may be. */
  static Summary of(List<FactEntry> shown, long count) {
    return new Summary(
        count,
        shown.stream()
            .limit(EXAMPLES)
            .map(fact -> FactName.label(fact.name()) + ": " + oneLine(fact.text()))
            .toList(),
        shown.stream().map(fact -> FactName.label(fact.name())).toList(),
        count - shown.size());
  }

  /** Zero for those who are not in the rows of person and count. */
  static Map<PersonId, Long> counts(Collection<PersonId> asked, List<Object[]> rows) {
    Map<PersonId, Long> counts = new HashMap<>();
    asked.forEach(person -> counts.put(person, 0L));
    rows.forEach(row -> counts.put(new PersonId((Long) row[0]), (Long) row[1]));
    return counts;
  }

  /** Value by name, of each person. */
  static Map<PersonId, Map<String, String>> texts(Map<PersonId, List<FactEntry>> found) {
    Map<PersonId, Map<String, String>> texts = new HashMap<>();
    found.forEach(
        (person, facts) ->
            texts.put(
                person,
                facts.stream().collect(Collectors.toMap(FactEntry::name, FactEntry::text))));
    return texts;
  }

  /** The first line of a text, shortened to what can be read at a glance. */
  static String oneLine(String text) {
    String line = text.lines().findFirst().orElse("");
    int end =
        line.offsetByCodePoints(
            0, Math.min(MOST_CHARACTERS, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }
}
