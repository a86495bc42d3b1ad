package dev.holdfast.signin;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** "Choose which person you are", for development: whoever is chosen is believed. */
@ApplicationScoped
public class Picker {

  private static final int MOST_PEOPLE = 48;
  private static final int MOST_OPERATORS = 4;

  private final SignInConfig config;
  private final People people;
  private final Facts facts;

  Picker(SignInConfig config, People people, Facts facts) {
    this.config = config;
    this.people = people;
    this.facts = facts;
  }

  /** One who can be chosen. */
  record Choice(PersonId id, String name, boolean operator) {

    static Comparator<Choice> order() {
      return Comparator.comparing(Choice::operator)
          .thenComparing(Choice::name, Collator.getInstance(Locale.ROOT));
    }
  }

  /** Whether this instance lets people be chosen at all. */
  public boolean on() {
    return config.picker();
  }

  /** Some of the people by name, Élodie beside Emma; some of the operators after them. */
  List<Choice> choices() {
    List<KnownPerson> known =
        Stream.concat(
                people.list(null, MOST_PEOPLE).stream().filter(person -> !person.operator()),
                people.operators(MOST_OPERATORS).stream())
            .toList();
    Access access = Access.byHoldfast("to choose who signs in, in development");
    Map<PersonId, String> names =
        facts.displayNames(access, known.stream().map(KnownPerson::id).toList());
    return known.stream()
        .map(person -> new Choice(person.id(), names.get(person.id()), person.operator()))
        .sorted(Choice.order())
        .toList();
  }

  /**
   * @param given a person's id, or {@code operator} for the first operator that there is
   */
  Optional<PersonId> choose(String given) {
    if (!on()) {
      return Optional.empty();
    }
    if ("operator".equals(given)) {
      return people.operators(1).stream().map(KnownPerson::id).findFirst();
    }
    return PersonId.parse(given).flatMap(people::find).map(KnownPerson::id);
  }
}
