package dev.holdfast.accounts;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonDeactivated;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.sessions.StartedSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The links with which accounts begin. Opening one uses nothing; accepting uses it, once. */
@ApplicationScoped
public class WelcomeLinks {

  private final AccountRules rules;
  private final LinkAddresses addresses;
  private final People people;
  private final Founding founding;
  private final FirstSessions sessions;

  WelcomeLinks(
      AccountRules rules,
      LinkAddresses addresses,
      People people,
      Founding founding,
      FirstSessions sessions) {
    this.rules = rules;
    this.addresses = addresses;
    this.people = people;
    this.founding = founding;
    this.sessions = sessions;
  }

  /**
   * A link for an operator who has no way to sign in yet; those before open nothing any more.
   *
   * @return the link's secret, which is stored nowhere
   */
  @Durable
  String forOperator(PersonId operator, String email, Duration lifetime) {
    WelcomeLink.endOf(operator.bits());
    String link = Tokens.random();
    WelcomeLink stored = new WelcomeLink();
    stored.hash = Tokens.hash(link);
    stored.kind = WelcomeLink.Kind.OPERATOR;
    stored.personId = operator.bits();
    stored.sealed = addresses.seal(stored.hash, email);
    stored.expiresAt = rules.now().plus(lifetime);
    stored.persist();
    return link;
  }

  /** What it leads to, if it is good; it stays so. */
  Optional<Welcome> open(String link) {
    return live(link).map(found -> new Welcome(found.kind, addresses.open(found), note(found)));
  }

  /**
   * Uses the link, and signs in whoever has it: for exactly one caller.
   *
   * @return empty if it is over
   * @throws dev.holdfast.web.Problem {@code conflict} if the address is somebody else's
   * @throws dev.holdfast.passkeys.PasskeyRefused if the passkey was made use of before
   */
  @Durable
  Optional<StartedSession> accept(String link, Arrival arrival) {
    Instant now = rules.now();
    String hash = Tokens.hash(link);
    Optional<WelcomeLink> found = live(link);
    boolean mine =
        found.isPresent()
            && WelcomeLink.use(hash, now)
            && (found.get().invitationId == null
                || Invitation.accept(found.get().invitationId, now));
    if (!mine) {
      return Optional.empty();
    }
    WelcomeLink used = found.get();
    PersonId person = used.personId == null ? people.add().id() : new PersonId(used.personId);
    founding.arrive(person, addresses.open(used), arrival);
    WelcomeLink.usedBy(hash, person.bits());
    if (used.invitationId != null) {
      Invitation.acceptedBy(used.invitationId, person.bits());
    }
    return Optional.of(sessions.start(person, used.kind, arrival));
  }

  /** Whoever is let in again has a way to sign in, or is given a new link. */
  void end(@Observes PersonDeactivated event) {
    WelcomeLink.endOf(event.person().bits());
  }

  /** Removes links that are over; how many, at most so many. */
  @Durable
  int removeOver(int most) {
    return WelcomeLink.removeOver(rules.now(), most);
  }

  private Optional<WelcomeLink> live(String link) {
    return link == null
        ? Optional.empty()
        : WelcomeLink.live(Tokens.hash(link), rules.now())
            .filter(found -> rules.signUp().lets(found.kind));
  }

  private static String note(WelcomeLink link) {
    return link.invitationId == null
        ? ""
        : Invitation.<Invitation>findByIdOptional(link.invitationId)
            .map(invitation -> invitation.note)
            .orElse("");
  }
}
