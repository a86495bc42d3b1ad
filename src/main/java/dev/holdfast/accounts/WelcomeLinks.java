package dev.holdfast.accounts;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonDeactivated;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Proof;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.StartedSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The links with which accounts begin. Opening one uses nothing; accepting uses it, once. */
@ApplicationScoped
public class WelcomeLinks {

  private final AccountRules rules;
  private final People people;
  private final Founding founding;
  private final Sessions sessions;
  private final SecurityLog log;

  WelcomeLinks(
      AccountRules rules, People people, Founding founding, Sessions sessions, SecurityLog log) {
    this.rules = rules;
    this.people = people;
    this.founding = founding;
    this.sessions = sessions;
    this.log = log;
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
    stored.email = email;
    stored.expiresAt = rules.now().plus(lifetime);
    stored.persist();
    return link;
  }

  /** What it leads to, if it is good; it stays so. */
  Optional<Welcome> open(String link) {
    return live(link).map(found -> new Welcome(found.kind, found.email, note(found)));
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
    founding.arrive(person, used.email, arrival);
    WelcomeLink.usedBy(hash, person.bits());
    if (used.invitationId != null) {
      Invitation.acceptedBy(used.invitationId, person.bits());
    }
    Device device = arrival.device();
    log.note(new SecurityEvent(person, kind(used.kind), "", device.network(), device.name()));
    return Optional.of(sessions.start(person, how(used.kind, arrival), device));
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

  private static Kind kind(WelcomeLink.Kind kind) {
    return kind == WelcomeLink.Kind.INVITED ? Kind.INVITED : Kind.SIGNED_UP;
  }

  /**
   * A mailed link is a factor; one that a terminal has shown is none that RFC 8176 knows, and a
   * passkey shows nothing before it signs.
   */
  private static How how(WelcomeLink.Kind kind, Arrival arrival) {
    Set<Proof> proofs = EnumSet.noneOf(Proof.class);
    if (kind != WelcomeLink.Kind.OPERATOR) {
      proofs.add(Proof.MAGIC_LINK);
    }
    if (arrival.password() != null) {
      proofs.add(Proof.PASSWORD);
    }
    return proofs.isEmpty() ? new How(How.ONE_FACTOR, List.of()) : How.of(proofs);
  }
}
