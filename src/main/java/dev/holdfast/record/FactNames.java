package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Under which names there are facts of a person; none of their values. */
@ApplicationScoped
public class FactNames {

  private static final int MOST = 2_000;
  private static final String SELECT =
      "select name, count(*), max(case when superseded_at is null then 1 else 0 end)"
          + " from fact where person_id = ? group by name order by name limit "
          + MOST;

  private final Reads reads;

  FactNames(Reads reads) {
    this.reads = reads;
  }

  /** The best known first, then others by the alphabet; at most 2,000. */
  public List<HeldName> of(PersonId person) {
    return reads
        .list(
            SELECT,
            row -> new HeldName(row.getString(1), row.getLong(2), row.getInt(3) == 1),
            person.bits())
        .stream()
        .sorted(Comparator.comparing(HeldName::name, DisplayNames.bestKnownNames()))
        .toList();
  }
}
