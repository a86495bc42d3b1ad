package dev.holdfast.attempts;

import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.StartedSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** How attempts to sign in end. */
@ApplicationScoped
public class SignIns {

  private final Attempts attempts;
  private final Sessions sessions;
  private final People people;
  private final SecurityLog log;
  private final NewDeviceLetters letters;

  SignIns(
      Attempts attempts,
      Sessions sessions,
      People people,
      SecurityLog log,
      NewDeviceLetters letters) {
    this.attempts = attempts;
    this.sessions = sessions;
    this.people = people;
    this.log = log;
    this.letters = letters;
  }

  /**
   * Starts the session of an attempt that {@link SignInStep} calls complete; for one caller only.
   *
   * @return empty if it is over, or was finished meanwhile, or she may not sign in any more
   */
  @Durable
  public Optional<StartedSession> complete(OpenAttempt attempt, How how, Device device) {
    PersonId person = attempt.person();
    // She is looked at under the lock: who deactivates her at this moment ends this session too.
    // The lock comes first, as there: her attempts are ended under it.
    // Who may not sign in just now keeps the attempt: she may be asked whether she comes back.
    boolean may =
        people.lock(person) && people.find(person).filter(KnownPerson::active).isPresent();
    if (!may || !attempts.finish(attempt)) {
      return Optional.empty();
    }
    StartedSession started = sessions.start(person, how, device);
    Kind kind = attempt.confirms() ? Kind.STEPPED_UP : Kind.SIGNED_IN;
    tell(person, kind, how.words(), device, started);
    return Optional.of(started);
  }

  /**
   * Takes a session that began on a client's screens on to her own browser; empty if it is over.
   */
  @Durable
  public Optional<StartedSession> move(PersonId person, UUID session, Device device) {
    Optional<StartedSession> moved = sessions.move(person, session, device);
    moved.ifPresent(
        started -> tell(person, Kind.SIGNED_IN, "on from an app’s own page", device, started));
    return moved;
  }

  private void tell(
      PersonId person, Kind kind, String detail, Device device, StartedSession started) {
    note(person, kind, detail, device);
    if (started.newDevice()) {
      note(person, Kind.NEW_DEVICE, "", device);
      letters.post(person, device);
    }
  }

  private void note(PersonId person, Kind kind, String detail, Device device) {
    log.note(new SecurityEvent(person, kind, detail, device.network(), device.name()));
  }
}
