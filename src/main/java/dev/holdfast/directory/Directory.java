package dev.holdfast.directory;

import dev.holdfast.directory.PersonWord.Sort;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.EmailsChanged;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.Access;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Marks;
import dev.holdfast.record.NamesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which words people are found ({@link PeopleSearch}): those of their names, login e-mails and
 * usernames, kept in the unit of work that changes these.
 */
@ApplicationScoped
public class Directory {

  /** Those of her names that are members of a user, as products read one. */
  static final List<String> PROFILE =
      List.of("given_name", "family_name", "nickname", "preferred_username");

  private static final Access ACCESS = Access.inside("people search");

  private final People people;
  private final Facts facts;
  private final Marks marks;
  private final LoginEmails emails;
  private final Event<FilledIn> filled;

  Directory(People people, Facts facts, Marks marks, LoginEmails emails, Event<FilledIn> filled) {
    this.marks = marks;
    this.filled = filled;
    this.people = people;
    this.facts = facts;
    this.emails = emails;
  }

  /**
   * What she signs in with beside her addresses.
   *
   * @param username null if she has none
   */
  @Durable
  public void known(PersonId person, String username) {
    List<String> names = username == null ? List.of() : List.of(username);
    PersonWord.replace(person.bits(), Sort.USERNAME, Words.of(names));
  }

  void names(@Observes NamesChanged event) {
    names(event.person());
  }

  void emails(@Observes EmailsChanged event) {
    emails(event.person());
  }

  /**
   * Fills in the next of those who came before there was a directory.
   *
   * @return how many; 0 if there is nobody left, or another node takes them
   */
  @Durable
  int fill(int most) {
    Optional<FillPlace> place = FillPlace.find();
    if (place.isEmpty()) {
      return 0;
    }
    List<KnownPerson> next = people.list(new PersonId(place.get().afterId), most);
    if (next.isEmpty()) {
      FillPlace.deleteAll();
      return 0;
    }
    PersonId last = next.get(next.size() - 1).id();
    if (!FillPlace.move(place.get().afterId, last.bits())) {
      return 0;
    }
    next.stream().map(KnownPerson::id).filter(people::lock).forEach(this::fill);
    return next.size();
  }

  private void fill(PersonId person) {
    names(person);
    emails(person);
    filled.fire(new FilledIn(person));
  }

  private void names(PersonId person) {
    String called = facts.displayNames(ACCESS, List.of(person)).get(person);
    boolean named = !called.equals(person.toString());
    List<String> names = named ? List.of(called) : List.of();
    PersonWord.replace(person.bits(), Sort.NAME, Words.in(Words::called, names));
    profile(person);
  }

  /** Products find by what they are shown of her: what she hides, only by what they wrote. */
  private void profile(PersonId person) {
    Set<String> hidden = marks.hiddenNames(person);
    Map<Boolean, List<FactEntry>> names =
        facts.named(ACCESS, person, PROFILE).stream()
            .collect(Collectors.partitioningBy(fact -> hidden.contains(fact.name())));
    List<String> shown = names.get(false).stream().map(FactEntry::text).toList();
    PersonWord.replace(person.bits(), Sort.PROFILE, Words.in(Words::ofProfile, shown));
    Set<String> own = new HashSet<>();
    for (FactEntry fact : names.get(true)) {
      own.addAll(Words.in(word -> Words.own(fact.source(), word), List.of(fact.text())));
    }
    PersonWord.replace(person.bits(), Sort.HIDDEN, own);
  }

  private void emails(PersonId person) {
    List<String> addresses =
        emails.of(person).stream().map(LoginEmail::address).map(EmailAddress::key).toList();
    PersonWord.replace(person.bits(), Sort.EMAIL, Words.of(addresses));
  }
}
