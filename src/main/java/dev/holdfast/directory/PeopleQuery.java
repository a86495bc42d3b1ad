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
  private final List<PeopleSource> sources = new ArrayList<>();

  /**
   * @param id the one person whose id was asked for; or null
   */
  PeopleQuery(PeopleQuestion asked, PersonId id, PeoplePlace after, WordMarks marks) {
    this.asked = asked;
    this.id = id;
    this.after = after;
    Set<String> given = asked.text() == null || id != null ? Set.of() : Words.asked(asked.text());
    given.stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(
            word ->
                asked.client() == null
                    ? PeopleSource.called(word, marks)
                    : PeopleSource.shown(word, asked.client(), marks))
        .forEach(sources::add);
    if (asked.group() != null) {
      sources.add(PeopleSource.ofGroup(asked.group()));
    }
  }

  /** PostgreSQL asks of each person, then, and does not read all who have it at once. */
  private static final String ONE = " limit 1 offset 0)";

  /** A statement and the values of its question marks; a limit has to follow. */
  record Statement(String sql, List<Object> values) {}

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
  List<PeopleSource> sources() {
    return sources;
  }

  /**
   * Beginning with those who have something: for each of its values a statement, so that an index
   * answers it in its order.
   */
  List<Statement> from(PeopleSource source) {
    return source.values().stream().map(value -> from(source, value)).toList();
  }

  private Statement from(PeopleSource source, Object value) {
    List<Object> values = new ArrayList<>(List.of(value));
    StringBuilder sql = new StringBuilder("select s.id, s.created_at from (");
    sql.append(source.people()).append(") s where ");
    page(sql, values, "s");
    String person = person(values);
    if (!person.isEmpty()) {
      sql.append(" and exists (select 1 from person p where p.id = s.id").append(person);
      sql.append(ONE);
    }
    has(sql, values, "s", source);
    return new Statement(order(sql, "s"), values);
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
    return new Statement(order(sql, "p"), values);
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

  private void has(StringBuilder sql, List<Object> values, String of, PeopleSource but) {
    for (PeopleSource source : sources) {
      if (source != but) {
        sql.append(" and exists (").append(source.has().formatted(of)).append(ONE);
        values.addAll(source.values());
      }
    }
  }

  private static String order(StringBuilder sql, String of) {
    return sql + " order by %1$s.created_at desc, %1$s.id desc limit ?".formatted(of);
  }
}
