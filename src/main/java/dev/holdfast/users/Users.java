package dev.holdfast.users;

import dev.holdfast.emails.LoginEmail;
import dev.holdfast.people.Groups;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.Access;
import dev.holdfast.record.Facts;
import dev.holdfast.record.NewFact;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** People as accounts: names to be known by, profile, groups, and whether they may sign in. */
@ApplicationScoped
public class Users {

  private final People people;
  private final Facts facts;
  private final Groups groups;
  private final UserEmails emails;
  private final SecurityLog log;

  Users(People people, Facts facts, Groups groups, UserEmails emails, SecurityLog log) {
    this.log = log;
    this.people = people;
    this.facts = facts;
    this.groups = groups;
    this.emails = emails;
  }

  Optional<User> find(Access access, PersonId id) {
    return people.find(id).map(person -> of(access, List.of(person)).get(0));
  }

  /** The one who is known by that name, in whatever case. */
  Optional<User> named(Access access, String username) {
    return Username.allowed(username)
        ? Username.named(username).flatMap(name -> find(access, new PersonId(name.personId)))
        : Optional.empty();
  }

  /** At most {@code limit}, the newest first: those after {@code after}, or all. */
  List<User> list(Access access, KnownPerson after, int limit) {
    return of(access, people.newest(null, null, after, limit));
  }

  /**
   * @throws dev.holdfast.web.Problem {@code conflict} if somebody else has the username
   */
  @Durable
  User add(Access access, UserChange given) {
    KnownPerson person = people.add();
    apply(access, person.id(), given);
    return find(access, person.id()).orElseThrow();
  }

  /**
   * Changes what is named in the change; empty if there is no such user.
   *
   * @throws dev.holdfast.web.Problem {@code conflict} if somebody else has the username
   */
  @Durable
  Optional<User> change(Access access, PersonId id, UserChange change) {
    if (!people.lock(id)) {
      return Optional.empty();
    }
    apply(access, id, change);
    return find(access, id);
  }

  /** Removes a user and all that is held of her; false if there is no such user. */
  @Durable
  boolean erase(PersonId id) {
    return people.erase(id);
  }

  private void apply(Access access, PersonId id, UserChange change) {
    if (change.username() != null) {
      change
          .username()
          .ifPresentOrElse(name -> rename(id, name), () -> Username.release(id.bits()));
    }
    if (change.email() != null) {
      emails.replace(id, change.email(), change.emailVerified());
    }
    Map<String, String> known = facts.texts(access, List.of(id), Claim.FACTS).get(id);
    List<NewFact> news =
        change.facts().stream()
            .filter(fact -> !fact.value().text().equals(known.get(fact.name())))
            .toList();
    facts.add(access, id, news);
    facts
        .named(access, id, gone(change, news))
        .forEach(fact -> facts.delete(access, id, fact.id(), false));
    if (Boolean.FALSE.equals(change.active()) && people.deactivate(id)) {
      note(access, id, Kind.DEACTIVATED);
    } else if (Boolean.TRUE.equals(change.active()) && people.activate(id)) {
      note(access, id, Kind.REACTIVATED);
    }
  }

  private void note(Access access, PersonId id, Kind kind) {
    log.note(new SecurityEvent(id, kind, "by " + access.reader(), null, null));
  }

  /** Another telephone number is not verified because the one before was. */
  private static Set<String> gone(UserChange change, List<NewFact> news) {
    Set<String> gone = new HashSet<>(change.gone());
    boolean changed = news.stream().anyMatch(fact -> is(Claim.PHONE_NUMBER, fact));
    boolean said = change.facts().stream().anyMatch(fact -> is(Claim.PHONE_NUMBER_VERIFIED, fact));
    if ((changed || gone.contains(Claim.PHONE_NUMBER.fact())) && !said) {
      gone.add(Claim.PHONE_NUMBER_VERIFIED.fact());
    }
    return gone;
  }

  private static boolean is(Claim claim, NewFact fact) {
    return claim.fact().equals(fact.name());
  }

  private static void rename(PersonId id, String name) {
    if (!Username.take(name, id.bits())) {
      throw Taken.by("username");
    }
  }

  private List<User> of(Access access, List<KnownPerson> found) {
    List<PersonId> ids = found.stream().map(KnownPerson::id).toList();
    Map<Long, String> usernames =
        Username.of(ids.stream().map(PersonId::bits).toList()).stream()
            .collect(Collectors.toMap(name -> name.personId, name -> name.name));
    Map<PersonId, Map<String, String>> profiles = facts.texts(access, ids, Claim.FACTS);
    Map<PersonId, LoginEmail> addresses = emails.shown(ids);
    Map<PersonId, List<String>> groupNames = groups.of(ids);
    return found.stream()
        .map(
            person ->
                new User(
                    person,
                    usernames.get(person.id().bits()),
                    addresses.get(person.id()),
                    profiles.get(person.id()),
                    groupNames.get(person.id())))
        .toList();
  }
}
