package dev.holdfast.directory;

import java.util.List;
import java.util.UUID;

/**
 * What some people have, in SQL.
 *
 * @param people the ids of those who have one of the values, and when they came
 * @param has whether one person, who has the alias {@code %1$s}, has any of them
 * @param rows what there is of all of them to go through at most, for counting
 * @param ordered whether an index has the newest first, so that a page is read without the rest
 */
record PeopleSource(String people, String has, String rows, List<Object> values, boolean ordered) {

  /** For an operator: of what she is called, an address or the username. */
  private static final String CALLED = found(Sort.NAME, Sort.EMAIL, Sort.USERNAME);

  /** For a product; of a name, nobody reads of who is leaving. */
  private static final String SHOWN =
      "("
          + found(Sort.EMAIL, Sort.USERNAME)
          + " or "
          + found(Sort.PROFILE, Sort.HIDDEN)
          + " and w.person_id not in (select l.id from person l where l.left_at is not null))";

  /** A word that an operator asks for. */
  static PeopleSource called(String word, WordMarks marks) {
    return words(List.of(marks.asked(WordMarks.ALL, word)), CALLED);
  }

  /** A word that a product asks for. */
  static PeopleSource shown(String word, String client, WordMarks marks) {
    long own = marks.asked(WordMarks.own(client), word);
    return words(List.of(marks.asked(WordMarks.ALL, word), own), SHOWN);
  }

  static PeopleSource ofGroup(UUID group) {
    return new PeopleSource(
        "select m.person_id as id, g.created_at from group_member m"
            + " join person g on g.id = m.person_id where m.group_id = ?",
        "select 1 from group_member m where m.group_id = ? and m.person_id = %1$s.id",
        "select 1 from group_member m where m.group_id = ?",
        List.of(group),
        false);
  }

  private static PeopleSource words(List<Object> marks, String found) {
    String any = "w.mark in (" + "?, ".repeat(marks.size() - 1) + "?)";
    return new PeopleSource(
        "select w.person_id as id, w.created_at from person_word w where w.mark = ? and " + found,
        "select 1 from person_word w where "
            + any
            + " and w.created_at = %1$s.created_at and w.person_id = %1$s.id and "
            + found,
        "select 1 from person_word w where " + any,
        marks,
        true);
  }

  private static String found(Sort... by) {
    return "(w.finders & " + Sort.bits(List.of(by)) + ") <> 0";
  }
}
