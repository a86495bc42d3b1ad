package dev.holdfast.record;

import dev.holdfast.platform.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A page of one sort of entry as it is stored, newest first.
 *
 * @param select the query up to and including {@code person_id = ?}
 * @param time the column that orders
 * @param label the column that {@link Slice#label} filters
 * @param hidden which are not hidden, see {@link Sight}
 */
record EntryQuery<T>(String select, String time, String label, String hidden, Reads.Row<T> row) {

  /**
   * @param stored labels as they are stored; without those that cannot be
   */
  Part<T> list(
      Reads reads, Sight sight, long person, Slice slice, UnaryOperator<Set<String>> stored) {
    Written query = write(sight, person, slice, stored);
    return Part.of(reads.list(query.sql(), row, query.parameters().toArray()), slice.limit());
  }

  /** The newest entry of each label, of those that there are for the reader. */
  List<T> newestOfEach(Reads reads, String table, Sight sight, long person) {
    List<Object> parameters = new ArrayList<>(List.of(person));
    String newest =
        " and id = (select n.id from TABLE n where n.person_id = TABLE.person_id"
            + " and n.LABEL = TABLE.LABEL"
            + sight.condition(hidden, person, parameters)
            + " order by n.TIME desc, n.id desc limit 1)";
    return reads.list(
        select + newest.replace("TABLE", table).replace("LABEL", label).replace("TIME", time),
        row,
        parameters.toArray());
  }

  /** How many there are for the reader, by their labels as they are stored. */
  Map<String, Long> counts(Reads reads, Sight sight, long person) {
    List<Object> parameters = new ArrayList<>(List.of(person));
    String counted =
        "select LABEL, count(*) from (%s%s) held group by LABEL"
            .formatted(select, sight.condition(hidden, person, parameters))
            .replace("LABEL", label);
    return reads
        .list(counted, row -> Map.entry(row.getString(1), row.getLong(2)), parameters.toArray())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  long count(Reads reads, Sight sight, long person) {
    List<Object> parameters = new ArrayList<>(List.of(person));
    String counted =
        "select count(*) from (%s%s) held"
            .formatted(select, sight.condition(hidden, person, parameters));
    return reads.list(counted, row -> row.getLong(1), parameters.toArray()).get(0);
  }

  /** A query and what stands for its question marks. */
  record Written(String sql, List<Object> parameters) {}

  Written write(Sight sight, long person, Slice slice, UnaryOperator<Set<String>> stored) {
    StringBuilder sql = new StringBuilder(select);
    List<Object> parameters = new ArrayList<>();
    parameters.add(person);
    if (slice.from() != null) {
      sql.append(" and ").append(time).append(" >= ?");
      parameters.add(slice.from());
    }
    if (slice.to() != null) {
      sql.append(" and ").append(time).append(" < ?");
      parameters.add(slice.to());
    }
    if (slice.label() != null) {
      Set<String> labels = stored.apply(Set.of(slice.label()));
      sql.append(" and ").append(Selection.of(labels, Set.of()).condition(label, parameters));
    }
    for (Selection selection : slice.only()) {
      sql.append(" and ").append(selection.stored(stored).condition(label, parameters));
    }
    sql.append(sight.condition(hidden, person, parameters));
    if (slice.after() != null) {
      // The first condition is implied, but it is what lets the index begin at the right place.
      sql.append(" and T <= ? and (T < ? or id < ?)".replace("T", time));
      parameters.addAll(List.of(slice.after().time(), slice.after().time(), slice.after().id()));
    }
    sql.append(" order by ").append(time).append(" desc, id desc limit ?");
    parameters.add(slice.limit() + 1);
    return new Written(sql.toString(), parameters);
  }
}
