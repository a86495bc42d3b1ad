package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lists of people say of each: her name, and how much there is. One line in each ledger. */
@ApplicationScoped
public class Overviews {

  private final Facts facts;

  Overviews(Facts facts) {
    this.facts = facts;
  }

  /** How many entries there are of a person, with the superseded ones. */
  public long entries(PersonId person) {
    return Fact.count("personId", person.bits())
        + Activity.count("personId", person.bits())
        + Training.count("personId", person.bits());
  }

  /** Of each of these people, who may be unknown. */
  public Map<PersonId, Overview> of(Access access, Collection<PersonId> people) {
    List<Long> ids = people.stream().map(PersonId::bits).toList();
    Map<PersonId, Long> known = Summaries.counts(people, Fact.counts(ids));
    Map<PersonId, Long> done = Summaries.counts(people, Activity.counts(ids));
    Map<PersonId, Long> learned = Summaries.counts(people, Training.counts(ids));
    Map<PersonId, Overview> all = new LinkedHashMap<>();
    facts
        .displayNames(access, people)
        .forEach(
            (person, name) ->
                all.put(
                    person,
                    new Overview(name, known.get(person), done.get(person), learned.get(person))));
    return all;
  }
}
