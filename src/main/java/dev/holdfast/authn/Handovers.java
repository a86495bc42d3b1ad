package dev.holdfast.authn;

import dev.holdfast.attempts.OpenAttempt;
import dev.holdfast.attempts.SignIns;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonState;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.StartedSession;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a session that began over the API gets into the person's browser: by an address that is good
 * once and for a minute, and asks her there whether she wants to go on, so that nobody can sign her
 * in as somebody else by a link.
 */
@ApplicationScoped
public class Handovers {

  static final Duration LIFETIME = Duration.ofMinutes(1);

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final SignIns signIns;
  private final People people;
  private final String site;

  Handovers(Clock clock, SignIns signIns, People people, PlatformConfig platform) {
    this.clock = clock;
    this.people = people;
    this.signIns = signIns;
    this.site = platform.publicUrl().toString();
  }

  /** Starts the session of a complete attempt; empty if it is over. */
  @Durable
  Optional<SessionView> complete(OpenAttempt attempt, How how, Device device) {
    return signIns
        .complete(attempt, how, device)
        .map(started -> view(attempt.person(), how, started));
  }

  /** Why there is no session for a complete attempt. */
  Problem refusal(OpenAttempt attempt) {
    boolean left =
        people
            .find(attempt.person())
            .filter(person -> person.state() == PersonState.LEAVING)
            .isPresent();
    return left
        ? new Problem(
            ProblemType.CONFLICT,
            "She has deactivated her account: let her sign in on Holdfast's own pages, where she can"
                + " come back.")
        : AuthnProofs.over();
  }

  private SessionView view(PersonId person, How how, StartedSession started) {
    Instant now = clock.instant();
    String code = Tokens.random();
    Handover handover = new Handover();
    handover.hash = Tokens.hash(code);
    handover.personId = person.bits();
    handover.session = started.session();
    handover.expiresAt = now.plus(LIFETIME);
    handover.persist();
    return new SessionView(
        started.session().toString(),
        person.toString(),
        how.acr(),
        how.amr(),
        Times.write(now),
        site + HandoverResource.PATH + code);
  }

  /** Who would be signed in; looking uses nothing up. */
  Optional<PersonId> look(String code) {
    return Handover.live(Tokens.hash(code), clock.instant())
        .map(handover -> new PersonId(handover.personId));
  }

  /** Moves the session to this browser; for one caller only. */
  @Durable
  Optional<StartedSession> redeem(String code, Device device) {
    Instant now = clock.instant();
    String hash = Tokens.hash(code);
    Optional<Handover> found = Handover.live(hash, now);
    if (found.isEmpty() || !Handover.use(hash, now)) {
      return Optional.empty();
    }
    Handover handover = found.get();
    return signIns.move(new PersonId(handover.personId), handover.session, device);
  }

  /** Removes those that are over; how many, at most 500. */
  @Durable
  public int removeExpired() {
    return Handover.removeExpired(clock.instant(), MOST_REMOVED_AT_ONCE);
  }
}
