package dev.holdfast.record;

import dev.holdfast.platform.Reads;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of one sort of entry, newest first, straight into its record.
 *
 * @param select the query up to and including {@code person_id = ?}
 * @param time the column that orders
 * @param label the column that {@link Slice#label} filters
 */
record EntryQuery<T extends Entry>(String select, String time, String label, Reads.Row<T> row) {

  List<T> list(Reads reads, long person, Slice slice) {
    Written query = write(person, slice);
    return reads.list(query.sql(), row, query.parameters().toArray());
  }

  /** A query and what stands for its question marks. */
  record Written(String sql, List<Object> parameters) {}

  Written write(long person, Slice slice) {
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
      sql.append(" and ").append(label).append(" = ?");
      parameters.add(slice.label());
    }
    if (slice.only() != null) {
      sql.append(" and ").append(slice.only().condition(label, parameters));
    }
    if (slice.after() != null) {
      // The first condition is implied, but it is what lets the index begin at the right place.
      sql.append(" and T <= ? and (T < ? or id < ?)".replace("T", time));
      parameters.addAll(List.of(slice.after().time(), slice.after().time(), slice.after().id()));
    }
    sql.append(" order by ").append(time).append(" desc, id desc limit ?");
    parameters.add(slice.limit());
    return new Written(sql.toString(), parameters);
  }
}
