package dev.holdfast.accounts;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Those who may use the operators' pages; the command line makes them. */
@ApplicationScoped
public class Operators {

  private final People people;
  private final LoginEmails emails;
  private final Founding founding;
  private final WelcomeLinks links;
  private final String site;

  Operators(
      People people,
      LoginEmails emails,
      Founding founding,
      WelcomeLinks links,
      PlatformConfig platform) {
    this.people = people;
    this.emails = emails;
    this.founding = founding;
    this.links = links;
    this.site = platform.publicUrl().toString();
  }

  /** An operator who has just been made, and the link with which she comes in. */
  public record Made(PersonId person, String link) {}

  /**
   * Makes an operator; or a new link for one who was made before and has not come yet.
   *
   * @param email null if she has to make a passkey, which needs none
   * @param name what she is called; or empty
   * @return empty if the address is somebody else's, or she has come already
   */
  @Durable
  public Optional<Made> create(EmailAddress email, String name, Duration lifetime) {
    Optional<PersonId> owner = email == null ? Optional.empty() : emails.owner(email);
    if (owner.isPresent() && !waiting(owner.get())) {
      return Optional.empty();
    }
    PersonId person = owner.orElseGet(() -> people.add(Role.ADMIN).id());
    if (owner.isEmpty()) {
      if (email != null) {
        founding.email(person, email, Source.UNKNOWN);
      }
      founding.name(person, name, null);
    }
    String shown = email == null ? null : email.toString();
    String link = links.forOperator(person, shown, lifetime);
    return Optional.of(new Made(person, site + "/welcome?link=" + link));
  }

  /** Whether it is an operator who has never come in. */
  private boolean waiting(PersonId person) {
    return people.find(person).filter(KnownPerson::operator).isPresent()
        && WelcomeLink.count("personId = ?1 and usedAt is null", person.bits()) > 0;
  }
}
