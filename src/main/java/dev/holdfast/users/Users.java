package dev.holdfast.users;

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
import java.util.Set;

/** Changes of people as accounts: names, profile, and whether they may sign in. */
@ApplicationScoped
public class Users {

  private static final Access COMPARED = Access.inside("to find what changes");

  private final People people;
  private final Facts facts;
  private final UserEmails emails;
  private final Usernames usernames;
  private final SecurityLog log;

  Users(People people, Facts facts, UserEmails emails, Usernames usernames, SecurityLog log) {
    this.people = people;
    this.facts = facts;
    this.emails = emails;
    this.usernames = usernames;
    this.log = log;
  }

  /**
   * @throws dev.holdfast.web.Problem {@code conflict} if somebody else has the username
   */
  @Durable
  PersonId add(Access access, UserChange given) {
    KnownPerson person = people.add();
    apply(access, person.id(), given);
    return person.id();
  }

  /**
   * Changes what is named in the change; false if there is no such user.
   *
   * @throws dev.holdfast.web.Problem {@code conflict} if somebody else has the username, or she is
   *     leaving and was to be active
   */
  @Durable
  boolean change(Access access, PersonId id, UserChange change) {
    boolean known = people.lock(id);
    if (known) {
      apply(access, id, change);
    }
    return known;
  }

  /** Removes a user and all that is held of her; false if there is no such user. */
  @Durable
  boolean erase(PersonId id) {
    return people.erase(id);
  }

  private void apply(Access access, PersonId id, UserChange change) {
    if (change.username() != null) {
      usernames.set(id, change.username());
    }
    if (change.email() != null) {
      emails.replace(access, id, change.email(), change.emailVerified());
    }
    Map<String, String> known = facts.texts(COMPARED, List.of(id), Claim.FACTS, Map.of()).get(id);
    List<NewFact> news =
        change.facts().stream()
            .filter(fact -> !fact.value().text().equals(known.get(fact.name())))
            .toList();
    facts.add(access, id, news);
    facts
        .named(COMPARED, id, gone(change, news))
        .forEach(fact -> facts.delete(access, id, fact.id(), false));
    if (Departing.stays(people.find(id), change.active())) {
      return;
    } else if (Boolean.FALSE.equals(change.active()) && people.deactivate(id)) {
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
}
