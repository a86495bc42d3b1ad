package dev.holdfast.idempotency;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.EntriesDeleted;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The answers to writes with an {@code Idempotency-Key}, kept for a day: the write and its answer
 * are one unit of work, so a retry either does it all or gets the first one's answer.
 */
@ApplicationScoped
public class KeptAnswers {

  static final Duration KEPT = Duration.ofHours(24);

  private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

  private final Clock clock;

  KeptAnswers(Clock clock) {
    this.clock = clock;
  }

  /**
   * Does the work, unless it was done under the same key before; then the answer is that of before.
   *
   * @param work gives nothing if there is nothing to write to; then nothing is kept either
   * @return the answer; nothing if the work gave nothing
   * @throws Problem {@code idempotency-key-reused} if the key was used for another request
   */
  @Durable
  public Optional<Answer> once(Attempt attempt, Supplier<Optional<Answer>> work) {
    if (attempt.id() == null) {
      return work.get();
    }
    if (!KeptAnswer.claim(attempt.id(), attempt.fingerprint(), clock.instant())) {
      return Optional.of(before(attempt));
    }
    Optional<Answer> answer = work.get();
    if (answer.isEmpty()) {
      KeptAnswer.deleteById(attempt.id());
    } else {
      keep(attempt, answer.get());
    }
    return answer;
  }

  /** Removes at most so many whose time is over, and says how many those were. */
  @Durable
  public int forget(int atMost) {
    return KeptAnswer.forgetBefore(clock.instant().minus(KEPT), atMost);
  }

  /** What is deleted is not handed out to whoever sends the same request again. */
  void deleted(@Observes EntriesDeleted event) {
    for (Object[] kept : KeptAnswer.about(event.person().bits())) {
      boolean names =
          ENTRY
              .matcher((String) kept[1])
              .results()
              .anyMatch(id -> event.entries().contains(UUID.fromString(id.group())));
      if (names) {
        KeptAnswer.deleteById(kept[0]);
      }
    }
  }

  private static void keep(Attempt attempt, Answer answer) {
    KeptAnswer.flush(); // the person whom the answer names may be new, and not inserted yet
    KeptAnswer.update(
        "status = ?1, location = ?2, body = ?3, personId = ?4 where id = ?5",
        answer.status(),
        answer.location(),
        answer.body(),
        answer.person() == null ? null : answer.person().bits(),
        attempt.id());
  }

  private static Answer before(Attempt attempt) {
    KeptAnswer kept = KeptAnswer.findById(attempt.id());
    if (kept == null || !kept.fingerprint.equals(attempt.fingerprint())) {
      throw new Problem(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          "Use a new key for each request, and the same only to send that very request again.");
    }
    PersonId person = kept.personId == null ? null : new PersonId(kept.personId);
    return new Answer(kept.status, kept.location, kept.body, person);
  }
}
