package dev.holdfast.users;

import dev.holdfast.emails.LoginEmail;
import dev.holdfast.ledger.EntryRef;
import dev.holdfast.people.Groups;
import dev.holdfast.people.KnownPeople;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * People as accounts, as they are answered: whole to products that keep users and to herself; to
 * operators without the profile, whose values are her record's.
 */
@ApplicationScoped
class UserReads {

  private final KnownPeople people;
  private final Facts facts;
  private final Groups groups;
  private final UserEmails emails;
  private final Usernames usernames;

  UserReads(
      KnownPeople people, Facts facts, Groups groups, UserEmails emails, Usernames usernames) {
    this.people = people;
    this.facts = facts;
    this.groups = groups;
    this.emails = emails;
    this.usernames = usernames;
  }

  /** The one who is known by that name, in whatever case. */
  Optional<KnownPerson> named(String username) {
    return usernames.owner(username).flatMap(this::now);
  }

  Optional<User> find(Access access, PersonId id) {
    return now(id).map(person -> all(access, List.of(person)).get(0));
  }

  /** Each in its place; an operator sees no value of a record, but what each is called. */
  List<User> all(Access access, List<KnownPerson> found) {
    boolean whole = access.kind() != Access.Kind.OPERATOR;
    List<PersonId> ids = found.stream().map(KnownPerson::id).toList();
    Map<PersonId, String> names = usernames.of(ids);
    Map<PersonId, LoginEmail> addresses = emails.shown(ids);
    Map<PersonId, List<EntryRef>> beside = new HashMap<>();
    addresses.forEach((person, email) -> beside.put(person, List.of(email.ref())));
    Map<PersonId, String> called = whole ? Map.of() : facts.displayNames(access, ids, beside);
    Map<PersonId, Map<String, String>> profiles =
        whole ? facts.texts(access, staying(found), Claim.FACTS, beside) : Map.of();
    Map<PersonId, List<String>> groupNames = groups.of(ids);
    return found.stream()
        .map(
            person ->
                new User(
                    person,
                    names.get(person.id()),
                    called.get(person.id()),
                    addresses.get(person.id()),
                    profiles.getOrDefault(person.id(), Map.of()),
                    groupNames.get(person.id())))
        .toList();
  }

  /** Nobody reads of who is leaving. */
  private static List<PersonId> staying(List<KnownPerson> found) {
    return found.stream().filter(person -> !person.left()).map(KnownPerson::id).toList();
  }

  private Optional<KnownPerson> now(PersonId id) {
    return Optional.ofNullable(people.now(List.of(id)).get(id));
  }
}
