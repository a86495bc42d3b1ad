package dev.holdfast.directory;

import dev.holdfast.people.KnownPeople;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds people among a million, the newest first, in a fraction of a second: of what is asked for,
 * it goes through that which the fewest have, counted up to {@link #FEW} before. Of words the index
 * has the newest first, of a group it has not: one of many members is read by going from the newest
 * person back, which meets enough of them soon.
 */
@ApplicationScoped
public class PeopleSearch {

  /** Up to so many are sorted in little time. */
  private static final int FEW = 20_000;

  private final Reads reads;
  private final KnownPeople people;
  private final WordMarks marks;

  PeopleSearch(Reads reads, KnownPeople people, WordMarks marks) {
    this.marks = marks;
    this.reads = reads;
    this.people = people;
  }

  /**
   * A page of them.
   *
   * @param after the last one of the page before; null for the first page
   * @param limit at most so many
   */
  public FoundPeople find(PeopleQuestion asked, PeoplePlace after, int limit) {
    PeoplePlace place = after == null ? PeoplePlace.BEGINNING : after;
    Optional<PersonId> id = Optional.ofNullable(asked.text()).flatMap(PersonId::parse);
    PeopleQuery query = new PeopleQuery(asked, id.orElse(null), place, marks);
    List<PeoplePlace> found = found(query, place, limit + 1);
    boolean more = found.size() > limit;
    List<PersonId> shown = found.stream().limit(limit).map(PeoplePlace::person).toList();
    Map<PersonId, KnownPerson> known = people.now(shown);
    return new FoundPeople(
        shown.stream().map(known::get).filter(Objects::nonNull).toList(),
        more ? found.get(limit - 1) : null);
  }

  private List<PeoplePlace> found(PeopleQuery query, PeoplePlace place, int most) {
    if (query.none()) {
      return List.of();
    }
    List<PeopleSource> sources = query.sources();
    if (query.one() || sources.isEmpty()) {
      return list(List.of(query.back(null)), most);
    }
    PeopleSource rarest = sources.get(0);
    if (sources.size() == 1 && rarest.ordered()) {
      return list(query.from(rarest), most);
    }
    int least = FEW + 1;
    for (PeopleSource source : sources) {
      int rows = count(source);
      rarest = rows < least ? source : rarest;
      least = Math.min(rows, least);
    }
    if (least > FEW && !rarest.ordered()) {
      Long far = far(place);
      List<PeoplePlace> near = list(List.of(query.back(far)), most);
      if (near.size() >= most || far == null) {
        return near;
      }
    }
    return list(query.from(rarest), most);
  }

  private int count(PeopleSource source) {
    String some = "select count(*) from (" + source.rows() + " limit " + (FEW + 1) + ") few";
    return reads.list(some, row -> row.getInt(1), source.values().toArray()).get(0);
  }

  /** When the last of the next few came; null if there are no more than these. */
  private Long far(PeoplePlace place) {
    return reads
        .list(
            "select created_at from person where created_at <= ? order by created_at desc"
                + " limit 1 offset "
                + FEW,
            row -> row.getLong(1),
            place.since())
        .stream()
        .findFirst()
        .orElse(null);
  }

  /** The newest of all that they find. */
  private List<PeoplePlace> list(List<PeopleQuery.Statement> queries, int most) {
    return queries.stream()
        .flatMap(query -> list(query, most).stream())
        .sorted(PeoplePlace.NEWEST_FIRST)
        .distinct()
        .limit(most)
        .toList();
  }

  private List<PeoplePlace> list(PeopleQuery.Statement query, int most) {
    List<Object> values = new ArrayList<>(query.values());
    values.add(most);
    return reads.list(
        query.sql(),
        row -> new PeoplePlace(Reads.instant(row, 2), new PersonId(row.getLong(1))),
        values.toArray());
  }
}
