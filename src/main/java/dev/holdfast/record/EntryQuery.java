package dev.holdfast.record;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * A page of one sort of entry, newest first, straight into its record.
 *
 * @param select the query up to and including {@code e.personId = :person}
 * @param time the attribute that orders
 * @param label the attribute that {@link Slice#label} filters
 */
record EntryQuery<T extends Entry>(Class<T> type, String select, String time, String label) {

  List<T> list(EntityManager entities, long person, Slice slice) {
    var query =
        entities
            .createQuery(text(slice), type)
            .setParameter("person", person)
            .setMaxResults(slice.limit());
    if (slice.from() != null) {
      query.setParameter("from", slice.from());
    }
    if (slice.to() != null) {
      query.setParameter("to", slice.to());
    }
    if (slice.label() != null) {
      query.setParameter("label", slice.label());
    }
    if (slice.after() != null) {
      query.setParameter("time", slice.after().time()).setParameter("id", slice.after().id());
    }
    return query.getResultList();
  }

  private String text(Slice slice) {
    StringBuilder text = new StringBuilder(select);
    if (slice.from() != null) {
      text.append(" and e.").append(time).append(" >= :from");
    }
    if (slice.to() != null) {
      text.append(" and e.").append(time).append(" < :to");
    }
    if (slice.label() != null) {
      text.append(" and e.").append(label).append(" = :label");
    }
    if (slice.after() != null) {
      // The first condition is implied, but it is what lets the index begin at the right place.
      text.append(" and e.T <= :time and (e.T < :time or e.id < :id)".replace("T", time));
    }
    return text.append(" order by e.").append(time).append(" desc, e.id desc").toString();
  }
}
