package dev.holdfast.attempts;

import dev.holdfast.credentials.PasswordChanged;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.RightPassword;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonDeactivated;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.sessions.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The sign-ins that are under way, from the address to the last factor. Each belongs to one browser
 * or one client: to another, its id is worth nothing.
 */
@ApplicationScoped
public class Attempts {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  /** How long one that is over still says where she wanted to go. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Clock clock;
  private final AttemptsConfig config;
  private final People people;
  private final Passwords passwords;

  Attempts(Clock clock, AttemptsConfig config, People people, Passwords passwords) {
    this.people = people;
    this.passwords = passwords;
    this.clock = clock;
    this.config = config;
  }

  /** The new attempt's id. The same is written for an address that is nobody's. */
  @Durable
  public String begin(NewAttempt given) {
    String id = Tokens.random();
    Attempt attempt = new Attempt();
    attempt.hash = Tokens.hash(id);
    attempt.boundTo = given.boundTo();
    attempt.address = given.address() == null ? "" : OpenAttempt.sealed(id, given.address());
    attempt.personId = given.person() == null ? null : given.person().bits();
    attempt.proven = "";
    attempt.backPath = given.back().value();
    attempt.forApp = given.forApp();
    attempt.wanted = given.wanted();
    attempt.expiresAt = clock.instant().plus(config.lifetime());
    attempt.persist();
    return id;
  }

  /** The attempt of this browser or client, if it is not over. */
  public Optional<OpenAttempt> find(String id, String boundTo) {
    return Attempt.live(Tokens.hash(id), boundTo, clock.instant())
        .map(attempt -> OpenAttempt.of(id, attempt));
  }

  /** The same of one that is over, for as long as it is remembered. */
  public Optional<OpenAttempt> over(String id, String boundTo) {
    return Attempt.over(Tokens.hash(id), boundTo, clock.instant())
        .map(attempt -> OpenAttempt.of(id, attempt));
  }

  /**
   * Notes what was shown; who asks has just seen it. Then {@link SignInStep} decides.
   *
   * @return the attempt as it is now; empty if it is over, or nobody's
   */
  @Durable
  public Optional<OpenAttempt> prove(OpenAttempt attempt, Proof proof) {
    Optional<OpenAttempt> found =
        find(attempt.id(), attempt.boundTo()).filter(now -> now.person() != null);
    if (found.isEmpty()) {
      return found;
    }
    Set<Proof> proven = EnumSet.of(proof);
    proven.addAll(found.get().proven());
    boolean noted =
        Attempt.prove(
            Tokens.hash(attempt.id()),
            Proof.write(found.get().proven()),
            Proof.write(proven),
            clock.instant());
    return noted ? found.map(now -> now.with(proven)) : Optional.empty();
  }

  /**
   * As {@link #prove(OpenAttempt, Proof)}, of a password that took its time to be checked: empty
   * also if it was changed meanwhile, which ended only the attempts that had begun by then.
   */
  @Durable
  public Optional<OpenAttempt> prove(OpenAttempt attempt, RightPassword password) {
    return people.lock(password.person()) && passwords.stands(password)
        ? prove(attempt, Proof.PASSWORD)
        : Optional.empty();
  }

  /** Takes the attempt: true for one caller only, who then starts the session in the same unit. */
  @Durable
  public boolean finish(OpenAttempt attempt) {
    return Attempt.finish(Tokens.hash(attempt.id()), attempt.boundTo(), clock.instant());
  }

  /**
   * Lets one unit of work at a time go on with it; false if it is over.
   *
   * @param until so long at least it goes on from now: what is mailed in it dies with it
   */
  @Durable
  boolean hold(OpenAttempt attempt, Instant until) {
    return Attempt.hold(Tokens.hash(attempt.id()), clock.instant(), until);
  }

  /**
   * Ends what rests on how a person signed in until now: what is proven there may be a password
   * that was changed because somebody knew it.
   */
  @Durable
  public void endAll(PersonId person) {
    Attempt.endAll(person.bits(), clock.instant());
  }

  void endAll(@Observes PasswordChanged event) {
    endAll(event.person());
  }

  void endAll(@Observes PersonDeactivated event) {
    endAll(event.person());
  }

  /** Removes attempts that have been over for an hour; how many, at most 500. */
  @Durable
  public int removeOver() {
    return Attempt.removeOver(clock.instant().minus(REMEMBERED), MOST_REMOVED_AT_ONCE);
  }
}
