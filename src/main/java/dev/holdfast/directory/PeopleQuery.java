package dev.holdfast.directory;

import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A question in SQL, in each of the ways in which it can be answered. */
final class PeopleQuery {

  private final PeopleQuestion asked;
  private final PersonId id;
  private final PeoplePlace after;
  private final List<Source> sources = new ArrayList<>();

  /**
   * @param id the one person whose id was asked for; or null
   */
  PeopleQuery(PeopleQuestion asked, PersonId id, PeoplePlace after) {
    this.asked = asked;
    this.id = id;
    this.after = after;
    Set<String> given = asked.text() == null || id != null ? Set.of() : Words.asked(asked.text());
    given.stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(word -> asked.client() == null ? Source.shown(word) : Source.of(word, asked.client()))
        .forEach(sources::add);
    if (asked.group() != null) {
      sources.add(Source.ofGroup(asked.group()));
    }
  }

  /**
   * A statement and the values of its question marks; a limit has to follow.
   *
   * @param times how often in a row one person comes at most
   */
  record Statement(String sql, List<Object> values, int times) {}

  /**
   * What some people have.
   *
   * @param people their ids, and when they came
   * @param has whether one person, whose id follows, is among them
   */
  record Source(String people, String has, List<Object> values) {

    private static final String WORD = "w.word >= ? and w.word < ?";

    /** Nobody reads of who is leaving. */
    private static final String STAYS =
        " and w.person_id not in (select l.id from person l where l.left_at is not null)";

    /** For an operator. */
    static Source shown(String word) {
      List<Object> values = new ArrayList<>(range(word));
      values.addAll(range(Words.called(word)));
      return words(List.of(WORD, WORD), values);
    }

    /** For a product. */
    static Source of(String word, String client) {
      List<Object> values = new ArrayList<>(range(word));
      values.addAll(range(Words.ofProfile(word)));
      values.addAll(range(Words.own(client, word)));
      return words(List.of(WORD, WORD + STAYS, WORD + STAYS), values);
    }

    /** Each range is asked by itself, so that the index answers it. */
    private static Source words(List<String> ranges, List<Object> values) {
      String rows = "select w.person_id as id, w.created_at from person_word w where ";
      return new Source(
          rows + String.join(" union all " + rows, ranges),
          "select 1 from person_word w where ("
              + String.join(" or ", ranges)
              + ") and w.person_id = ",
          values);
    }

    private static List<Object> range(String beginning) {
      return List.of(beginning, beginning + "g"); // hexadecimal digits end at f
    }

    static Source ofGroup(Object group) {
      return new Source(
          "select m.person_id as id, g.created_at from group_member m"
              + " join person g on g.id = m.person_id where m.group_id = ?",
          "select 1 from group_member m where m.group_id = ? and m.person_id = ",
          List.of(group));
    }
  }

  /** Whether what was asked for is no word, so that nobody has it. */
  boolean none() {
    return asked.text() != null
        && !asked.text().isBlank()
        && id == null
        && Words.asked(asked.text()).isEmpty();
  }

  /** Whether there is one at most, so that nothing has to be looked for. */
  boolean one() {
    return id != null;
  }

  /** Longer words first: fewer people have them. */
  List<Source> sources() {
    return sources;
  }

  /** Beginning with those who have something; who has it twice, comes twice in a row. */
  Statement from(Source source) {
    List<Object> values = new ArrayList<>(source.values());
    StringBuilder sql = new StringBuilder("select s.id, s.created_at from (");
    sql.append(source.people()).append(") s where ");
    page(sql, values, "s");
    String person = person(values);
    if (!person.isEmpty()) {
      sql.append(" and exists (select 1 from person p where p.id = s.id").append(person);
      sql.append(')');
    }
    has(sql, values, "s", source);
    return new Statement(order(sql, "s"), values, Words.MOST * PersonWord.Sort.values().length);
  }

  /**
   * Beginning with the newest person.
   *
   * @param until when the last one came who is looked at; null for all
   */
  Statement back(Long until) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder("select p.id, p.created_at from person p where ");
    page(sql, values, "p");
    if (until != null) {
      sql.append(" and p.created_at >= ?");
      values.add(until);
    }
    if (id != null) {
      sql.append(" and p.id = ?");
      values.add(id.bits());
    }
    sql.append(person(values));
    has(sql, values, "p", null);
    return new Statement(order(sql, "p"), values, 1);
  }

  /** The first condition is implied, but it is what lets the index begin at the right place. */
  private void page(StringBuilder sql, List<Object> values, String of) {
    sql.append("%1$s.created_at <= ? and (%1$s.created_at < ? or %1$s.id < ?)".formatted(of));
    values.addAll(List.of(after.since(), after.since(), after.person().bits()));
  }

  private String person(List<Object> values) {
    StringBuilder sql = new StringBuilder();
    if (asked.state() != null) {
      sql.append(
          switch (asked.state()) {
            case ACTIVE -> " and p.deactivated_at is null";
            case DEACTIVATED ->
                " and p.deactivated_at is not null"
                    + " and (p.left_at is null or p.deactivated_at > p.left_at)";
            case LEAVING -> " and p.left_at is not null and p.deactivated_at <= p.left_at";
          });
    }
    if (asked.role() != null) {
      sql.append(" and p.role = ?");
      sql.append(asked.role() == Role.USER ? "" : " and p.role <> 'USER'");
      values.add(asked.role().name());
    }
    return sql.toString();
  }

  private void has(StringBuilder sql, List<Object> values, String of, Source but) {
    for (Source source : sources) {
      if (source != but) {
        sql.append(" and exists (").append(source.has()).append(of).append(".id)");
        values.addAll(source.values());
      }
    }
  }

  private static String order(StringBuilder sql, String of) {
    return sql + " order by %1$s.created_at desc, %1$s.id desc limit ?".formatted(of);
  }
}
