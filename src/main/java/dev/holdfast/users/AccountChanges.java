package dev.holdfast.users;

import dev.holdfast.actors.Actor;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.operators.AccountActs;
import dev.holdfast.operators.ActNews;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.Access;
import dev.holdfast.security.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What admins change of an account by API. */
@ApplicationScoped
public class AccountChanges {

  private final Usernames usernames;
  private final UserEmails emails;
  private final AccountActs acts;
  private final ActNews news;
  private final People people;

  AccountChanges(
      Usernames usernames, UserEmails emails, AccountActs acts, ActNews news, People people) {
    this.usernames = usernames;
    this.emails = emails;
    this.acts = acts;
    this.news = news;
    this.people = people;
  }

  /**
   * Makes the account what the change says; false if there is no such person.
   *
   * @throws dev.holdfast.web.Problem {@code conflict} if somebody else has the username or address,
   *     or she is the last admin, or is leaving and was to be active
   */
  @Durable
  boolean replace(Actor by, Access access, PersonId person, UserChange change) {
    boolean active = change.active() == null || change.active();
    if (!acts.lock(person, !active)) {
      return false;
    }
    Map<String, String> before = account(person);
    if (!Optional.ofNullable(usernames.of(List.of(person)).get(person)).equals(change.username())) {
      usernames.set(person, change.username());
    }
    if (change.email() != null) {
      emails.replace(access, person, change.email(), change.emailVerified());
    }
    Map<String, String> after = account(person);
    if (!after.equals(before)) {
      news.tell(by, person, Kind.ACCOUNT_CHANGED, "");
      List<String> changed =
          after.keySet().stream()
              .filter(member -> !after.get(member).equals(before.get(member)))
              .sorted()
              .toList();
      // Not the values: the log outlives the person.
      news.note(by, "person.account.changed", person, null, Map.of("changed", changed));
    }
    if (Departing.stays(people.find(person), change.active())) {
      return true;
    } else if (active) {
      acts.activate(by, person);
    } else {
      acts.deactivate(by, person);
    }
    return true;
  }

  /** As {@link AccountActs#erase}. */
  boolean erase(Actor by, PersonId person) {
    return acts.erase(by, person);
  }

  private Map<String, String> account(PersonId person) {
    Map<String, String> now = new HashMap<>();
    now.put("username", usernames.of(List.of(person)).getOrDefault(person, ""));
    LoginEmail email = emails.shown(List.of(person)).get(person);
    now.put("email", email == null ? "" : email.address().toString());
    return now;
  }
}
