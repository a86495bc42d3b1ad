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
 * Finds people among a million, the newest first, in a fraction of a second. What few people have
 * is read from its own index and sorted; what many have, by going from the newest person back,
 * which meets enough of them soon. How many have it, is counted up to {@link #FEW} before.
 */
@ApplicationScoped
public class PeopleSearch {

  /** Up to so many are sorted in little time. */
  private static final int FEW = 20_000;

  private final Reads reads;
  private final KnownPeople people;

  PeopleSearch(Reads reads, KnownPeople people) {
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
    PeopleQuery query = new PeopleQuery(asked, id.orElse(null), place);
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
    List<PeopleQuery.Source> sources = query.sources();
    if (query.one() || sources.isEmpty()) {
      return list(query.back(null), most);
    }
    PeopleQuery.Source rarest = sources.get(0);
    int least = FEW + 1;
    for (PeopleQuery.Source source : sources) {
      int rows = count(source);
      rarest = rows < least ? source : rarest;
      least = Math.min(rows, least);
    }
    if (least > FEW) {
      Long far = far(place);
      List<PeoplePlace> near = list(query.back(far), most);
      if (near.size() >= most || far == null) {
        return near;
      }
    }
    return list(query.from(rarest), most);
  }

  private int count(PeopleQuery.Source source) {
    String some = "select count(*) from (" + source.people() + " limit " + (FEW + 1) + ") few";
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

  private List<PeoplePlace> list(PeopleQuery.Statement query, int most) {
    List<Object> values = new ArrayList<>(query.values());
    values.add(most * query.times());
    return reads
        .list(
            query.sql(),
            row -> new PeoplePlace(Reads.instant(row, 2), new PersonId(row.getLong(1))),
            values.toArray())
        .stream()
        .distinct()
        .limit(most)
        .toList();
  }
}
