package dev.holdfast.directory;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table of marks ({@link WordMarks}), within units of work of {@link Directory}. A mark of a
 * person is one row, whatever it is of: most of a name is also of her profile and her address.
 */
@ApplicationScoped
class PersonWords {

  private static final String HERS =
      "select mark, created_at, finders from person_word where person_id = ?";

  /** For nobody, nothing; when she came stands here too, so that one index answers. */
  private static final String ADD =
      "insert into person_word (mark, created_at, person_id, finders)"
          + " select ?, created_at, id, ? from person where id = ?"
          + " on conflict (mark, created_at, person_id)"
          + " do update set finders = person_word.finders | excluded.finders";

  private static final String TAKE =
      "update person_word set finders = finders & ?"
          + " where mark = ? and created_at = ? and person_id = ?";

  private static final String REMOVE =
      "delete from person_word where person_id = ? and finders = 0";

  private final Reads reads;
  private final Writes writes;

  PersonWords(Reads reads, Writes writes) {
    this.reads = reads;
    this.writes = writes;
  }

  private record Row(long mark, long createdAt, int finders) {}

  /**
   * Writes only what differs. It adds and takes bits, so that units which change other sorts of the
   * same person at the same time do not undo each other.
   *
   * @param now all marks of each sort that is to be replaced
   */
  void replace(PersonId person, Map<Sort, Set<Long>> now) {
    Map<Long, Integer> wanted = bits(now);
    int sorts = Sort.bits(now.keySet());
    List<Object[]> stale = new ArrayList<>();
    for (Row row : hers(person)) {
      int bits = wanted.getOrDefault(row.mark, 0);
      int over = row.finders & sorts & ~bits;
      if (over != 0) {
        stale.add(new Object[] {~over, row.mark, row.createdAt, person.bits()});
      }
      if ((bits & ~row.finders) == 0) {
        wanted.remove(row.mark);
      }
    }
    List<Object[]> added = new ArrayList<>();
    wanted.forEach((mark, bits) -> added.add(new Object[] {mark, bits, person.bits()}));
    writes.batch(ADD, added);
    writes.batch(TAKE, stale);
    if (!stale.isEmpty()) {
      writes.update(REMOVE, person.bits());
    }
  }

  private static Map<Long, Integer> bits(Map<Sort, Set<Long>> marks) {
    Map<Long, Integer> bits = new TreeMap<>(); // two units take the rows in the same order
    marks.forEach(
        (sort, some) -> some.forEach(mark -> bits.merge(mark, sort.bit(), (a, b) -> a | b)));
    return bits;
  }

  private List<Row> hers(PersonId person) {
    return reads.list(
        HERS, row -> new Row(row.getLong(1), row.getLong(2), row.getInt(3)), person.bits());
  }
}
