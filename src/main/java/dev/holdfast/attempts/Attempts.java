package dev.holdfast.attempts;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Durable;
import dev.holdfast.sessions.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

  private final Clock clock;
  private final AttemptsConfig config;

  Attempts(Clock clock, AttemptsConfig config) {
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
    attempt.address = given.address() == null ? "" : given.address();
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
    OpenAttempt now = found.get();
    Set<Proof> proven = EnumSet.of(proof);
    proven.addAll(now.proven());
    boolean noted =
        Attempt.prove(Tokens.hash(now.id()), Proof.write(now.proven()), Proof.write(proven));
    return noted
        ? Optional.of(
            new OpenAttempt(
                now.id(),
                now.boundTo(),
                now.address(),
                now.person(),
                proven,
                now.back(),
                now.forApp(),
                now.wanted()))
        : Optional.empty();
  }

  /** Takes the attempt: true for one caller only, who then starts the session in the same unit. */
  @Durable
  public boolean finish(OpenAttempt attempt) {
    return Attempt.finish(Tokens.hash(attempt.id()), attempt.boundTo(), clock.instant());
  }

  /** Removes attempts that are over; how many, at most 500. */
  @Durable
  public int removeExpired() {
    return Attempt.removeExpired(clock.instant(), MOST_REMOVED_AT_ONCE);
  }
}
