package dev.holdfast.accounts;

import dev.holdfast.people.PersonId;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Proof;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.StartedSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Signs in whoever has just come by a link, in the unit of work of {@link WelcomeLinks}. */
@ApplicationScoped
class FirstSessions {

  private final Sessions sessions;
  private final SecurityLog log;

  FirstSessions(Sessions sessions, SecurityLog log) {
    this.sessions = sessions;
    this.log = log;
  }

  StartedSession start(PersonId person, WelcomeLink.Kind by, Arrival arrival) {
    Device device = arrival.device();
    Kind kind = by == WelcomeLink.Kind.INVITED ? Kind.INVITED : Kind.SIGNED_UP;
    log.note(new SecurityEvent(person, kind, "", device.network(), device.name()));
    return sessions.start(person, how(by, arrival), device);
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
