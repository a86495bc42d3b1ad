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
    boolean free = people.lock(person) && attempts.finish(attempt);
    if (!free || people.find(person).filter(KnownPerson::active).isEmpty()) {
      return Optional.empty();
    }
    StartedSession started = sessions.start(person, how, device);
    Kind kind = attempt.confirms() ? Kind.STEPPED_UP : Kind.SIGNED_IN;
    note(person, kind, how.words(), device);
    if (started.newDevice()) {
      note(person, Kind.NEW_DEVICE, "", device);
      letters.post(person, device);
    }
    return Optional.of(started);
  }

  private void note(PersonId person, Kind kind, String detail, Device device) {
    log.note(new SecurityEvent(person, kind, detail, device.network(), device.name()));
  }
}
