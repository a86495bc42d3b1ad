package dev.holdfast.operators;

import dev.holdfast.accounts.Operators;
import dev.holdfast.actors.Actor;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.people.Admins;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.LastAdmin;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What admins, and whoever runs the machine, do to a person's account as a whole; each act is in
 * her security log and in the audit log. Nobody can end the last admin.
 */
@ApplicationScoped
public class AccountActs {

  private final People people;
  private final Admins admins;
  private final Operators operators;
  private final ActNews news;

  AccountActs(People people, Admins admins, Operators operators, ActNews news) {
    this.admins = admins;
    this.operators = operators;
    this.people = people;
    this.news = news;
  }

  /**
   * Makes those who change one account wait for each other; false if there is no such person.
   *
   * @param ends whether it may be deactivated in the same unit of work
   */
  @Durable
  public boolean lock(PersonId person, boolean ends) {
    if (ends) {
      admins.hold();
    }
    return people.lock(person);
  }

  /** As {@link Operators#create}. */
  @Durable
  Optional<Operators.Made> create(Actor by, EmailAddress email, String name, Duration lifetime) {
    Optional<Operators.Made> made = operators.create(email, name, lifetime);
    made.ifPresent(one -> news.note(by, "operator.created", one.person(), null, null));
    return made;
  }

  /**
   * Gives her a role; false if there is no such person, or it is hers already.
   *
   * @throws LastAdmin if nobody active would be an admin then
   */
  @Durable
  public boolean give(Actor by, PersonId person, Role role) {
    Optional<Role> before = people.find(person).map(KnownPerson::role);
    boolean done = people.setRole(person, role);
    if (done) {
      news.tell(by, person, Kind.ROLE_CHANGED, "now " + word(role));
      news.note(
          by,
          "person.role.changed",
          person,
          Map.of("role", word(before.get())),
          Map.of("role", word(role)));
    }
    return done;
  }

  /**
   * Ends every way to act for her; false if there is no such person, or it is so already.
   *
   * @throws LastAdmin if nobody active would be an admin then
   */
  @Durable
  public boolean deactivate(Actor by, PersonId person) {
    boolean done = people.deactivate(person);
    if (done) {
      news.log(by, person, Kind.DEACTIVATED, "");
      news.note(by, "person.deactivated", person, null, null);
    }
    return done;
  }

  /** Lets her sign in again; false if there is no such person, or she is active. */
  @Durable
  public boolean activate(Actor by, PersonId person) {
    boolean done = people.activate(person);
    if (done) {
      news.log(by, person, Kind.REACTIVATED, "");
      news.note(by, "person.activated", person, null, null);
    }
    return done;
  }

  /**
   * Removes her and all that is held of her; false if there is no such person.
   *
   * @throws LastAdmin if nobody active would be an admin then
   */
  @Durable
  public boolean erase(Actor by, PersonId person) {
    boolean done = people.erase(person);
    if (done) {
      news.note(by, "person.erased", person, null, null);
    }
    return done;
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
