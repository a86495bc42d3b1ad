package dev.holdfast.demo;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.FactName;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.Facts;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.Trainings;
import dev.holdfast.record.ValueType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The demonstration's people: the same at each start of a new database, dated back from today. */
@ApplicationScoped
public class DemoPeople {

  private static final long SEED = 1843;

  /** The partner systems that wrote what is known of them. */
  static final String LIBRARY = "tidewater-library";

  static final String JOBS = "northwind-jobs";
  static final String CYCLING = "canal-cycling";

  private static final Access BY_LIBRARY = Access.byClient(LIBRARY, "demonstration");
  private static final Access BY_JOBS = Access.byClient(JOBS, "demonstration");
  private static final Access BY_CYCLING = Access.byClient(CYCLING, "demonstration");

  private final People people;
  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;

  DemoPeople(People people, Facts facts, Activities activities, Trainings trainings) {
    this.people = people;
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
  }

  /** Fills a database that knows nobody; does nothing to any other. */
  @Durable
  public void addToEmpty(Instant now) {
    if (!people.newest(null, null, null, 1).isEmpty()) {
      return;
    }
    Random ids = new Random(SEED);
    for (DemoPerson person : DemoPerson.all()) {
      PersonId id = new PersonId(ids.nextLong());
      people.addKnown(new KnownPerson(id, Role.USER, ago(now, person.days())));
      add(id, person, now);
    }
    PersonId operator = new PersonId(ids.nextLong());
    people.addKnown(new KnownPerson(operator, Role.ADMIN, ago(now, 750)));
    List<NewFact> known =
        List.of(
            fact("name", "Demo operator", ago(now, 750)),
            fact("nickname", "Demo operator", ago(now, 750)),
            fact("email", "operator@example.org", ago(now, 750)));
    facts.addReceived(BY_JOBS, operator, known, ago(now, 750));
  }

  /**
   * Who of them signs in, and how: Ada and Bao with a password, Chiara by mail alone, Grace with a
   * password and an authenticator app; and the operator.
   */
  static List<DemoAccounts.Account> accounts() {
    Random ids = new Random(SEED);
    Map<String, DemoAccounts.Account> known = new LinkedHashMap<>();
    for (DemoPerson person : DemoPerson.all()) {
      String given = person.facts().get("given_name");
      String address = given.toLowerCase(Locale.ROOT) + "@example.org";
      PersonId id = new PersonId(ids.nextLong());
      boolean password = !given.equals("Chiara");
      known.put(given, new DemoAccounts.Account(id, address, password, given.equals("Grace")));
    }
    PersonId operator = new PersonId(ids.nextLong());
    known.put("Operator", new DemoAccounts.Account(operator, "operator@example.org", true, false));
    known.keySet().retainAll(Set.of("Ada", "Bao", "Chiara", "Grace", "Operator"));
    return List.copyOf(known.values());
  }

  private void add(PersonId id, DemoPerson person, Instant now) {
    Instant came = ago(now, person.days());
    facts.addReceived(BY_LIBRARY, id, facts(person.facts(), came), came);
    for (DemoPerson.Change change : person.changes()) {
      Instant changed = ago(now, change.days());
      List<NewFact> one = List.of(fact(change.name(), change.value(), changed));
      facts.addReceived(change.days() % 2 == 0 ? BY_JOBS : BY_LIBRARY, id, one, changed);
    }
    if (person.interests().isEmpty()) {
      return;
    }
    DemoActivities invented = new DemoActivities(id.bits(), now);
    activities.addReceived(
        person.interests().contains("cycling") ? BY_CYCLING : BY_LIBRARY,
        id,
        invented.since(person.days(), person.interests()),
        now);
    trainings.addReceived(BY_JOBS, id, invented.learned(person.days()), now);
  }

  private static List<NewFact> facts(Map<String, String> texts, Instant asserted) {
    return texts.entrySet().stream()
        .map(entry -> fact(entry.getKey(), entry.getValue(), asserted))
        .toList();
  }

  private static NewFact fact(String name, String text, Instant asserted) {
    ValueType type = FactName.typeOf(name).orElse(ValueType.STRING);
    return NewFact.of(name, FactValue.parse(type, text), asserted, asserted);
  }

  /** Mornings: nobody moves house at the second of a server's start. */
  private static Instant ago(Instant now, int days) {
    return now.minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.HOURS);
  }
}
