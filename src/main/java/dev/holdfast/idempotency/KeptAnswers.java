package dev.holdfast.idempotency;

import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.EntryRef;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.EntriesDeleted;
import dev.holdfast.record.Listed;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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

  private static final String CONTEXT = "kept_answer:body:";
  private static final String ENTRIES = "kept_answer:entries:";
  private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}");

  private final Clock clock;
  private final PersonKeys keys;
  private final Listed listed;

  KeptAnswers(Clock clock, PersonKeys keys, Listed listed) {
    this.listed = listed;
    this.clock = clock;
    this.keys = keys;
  }

  /**
   * Does the work, unless it was done under the same key before; then the answer is that of before,
   * and what it has of a record is handed out once more.
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
    for (KeptAnswer kept : KeptAnswer.about(event.person().bits())) {
      boolean names =
          ENTRY
              .matcher(body(kept))
              .results()
              .anyMatch(id -> event.entries().contains(UUID.fromString(id.group())));
      if (names) {
        KeptAnswer.deleteById(kept.id);
      }
    }
  }

  private void keep(Attempt attempt, Answer answer) {
    KeptAnswer.flush(); // the person whom the answer names may be new, and not inserted yet
    boolean sealed = answer.person() != null && answer.body() != null;
    KeptAnswer.update(
        "status = ?1, location = ?2, body = ?3, sealed = ?4, personId = ?5, entries = ?6"
            + " where id = ?7",
        answer.status(),
        answer.location(),
        sealed ? seal(answer.person(), answer.body(), CONTEXT + attempt.id()) : answer.body(),
        sealed,
        answer.person() == null ? null : answer.person().bits(),
        answer.entries().isEmpty()
            ? null
            : seal(answer.person(), KeptEntries.write(answer.entries()), ENTRIES + attempt.id()),
        attempt.id());
  }

  private String seal(PersonId person, String text, String context) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(keys.seal(person, plain, context));
  }

  private String open(KeptAnswer kept, String sealed, String context) {
    byte[] bytes = Base64.getDecoder().decode(sealed);
    byte[] plain = keys.open(new PersonId(kept.personId), bytes, context + kept.id);
    return new String(plain, StandardCharsets.UTF_8);
  }

  private String body(KeptAnswer kept) {
    return kept.sealed ? open(kept, kept.body, CONTEXT) : kept.body;
  }

  private Answer before(Attempt attempt) {
    KeptAnswer kept = KeptAnswer.findById(attempt.id());
    if (kept == null || !kept.fingerprint.equals(attempt.fingerprint())) {
      throw new Problem(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          "Use a new key for each request, and the same only to send that very request again.");
    }
    PersonId person = kept.personId == null ? null : new PersonId(kept.personId);
    List<EntryRef> entries =
        kept.entries == null ? List.of() : KeptEntries.read(open(kept, kept.entries, ENTRIES));
    if (person != null) {
      listed.beside(attempt.access(), Act.READ, Map.of(person, entries));
    }
    return new Answer(kept.status, kept.location, body(kept), person, entries);
  }
}
