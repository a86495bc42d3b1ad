package dev.holdfast.consent;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonErased;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * How grants end: each way is one conditional update, so that a grant ends once and others hear of
 * it once, in the same unit of work.
 */
@ApplicationScoped
public class GrantEnds {

  private static final String OVER =
      "select id from consent_grant where ended_at is null and ends_at <= ?";
  private static final String PASSED =
      "select id from consent_grant where ended_at is null and next_end_at <= ?"
          + " and (ends_at is null or ends_at > ?) order by next_end_at limit ?";
  private static final Reads.Row<UUID> ID = row -> Reads.id(row, 1);

  private final Clock clock;
  private final People people;
  private final GrantText text;
  private final GrantUses uses;
  private final GrantEvents events;

  GrantEnds(Clock clock, People people, GrantText text, GrantUses uses, GrantEvents events) {
    this.text = text;
    this.uses = uses;
    this.clock = clock;
    this.people = people;
    this.events = events;
  }

  /**
   * Ends it, if it is hers and stands; else false.
   *
   * @param how not because its time is over, or it is not used: that is for {@link #expire} and
   *     {@link #endUnused}
   */
  @Durable
  public boolean end(PersonId person, UUID grant, End how) {
    return end(person, grant, how, now -> Grant.end(grant, how, now));
  }

  /** The same, if nobody has used it since then, nor has she kept it. */
  @Durable
  public boolean endUnused(PersonId person, UUID grant, Instant since) {
    return end(person, grant, End.UNUSED, now -> uses.endIdle(grant, since, now));
  }

  private boolean end(PersonId person, UUID grant, End how, Predicate<Instant> ended) {
    people.lock(person);
    Instant now = clock.instant();
    Optional<LiveGrant> live =
        Grant.standing(grant, now)
            .filter(found -> found.personId == person.bits())
            .map(found -> found.live(text, now));
    if (live.isEmpty() || !ended.test(now)) {
      return false;
    }
    events.ended(new GrantEnded(live.get(), how, now));
    return true;
  }

  /** Those whose time is over and that nobody has ended yet, at most so many. */
  public List<UUID> over(int most) {
    return text.reads().list(OVER + " order by ends_at limit ?", ID, clock.instant(), most);
  }

  /** Ends it, if its time is over and nobody has ended it yet; else false. */
  @Durable
  public boolean expire(UUID id) {
    Grant grant = Grant.findById(id);
    if (grant == null || grant.endsAt == null || !Grant.expire(id, clock.instant())) {
      return false;
    }
    LiveGrant ended = grant.live(text, grant.endsAt.minusMillis(1));
    events.ended(new GrantEnded(ended, End.EXPIRED, grant.endsAt));
    return true;
  }

  /** Those of which a part has ended, at most so many: when the next one does, is to be noted. */
  public List<UUID> passed(int most) {
    Instant now = clock.instant();
    return text.reads().list(PASSED, ID, now, now, most);
  }

  /**
   * Notes when the next part ends, once this has been told or is over; else false.
   *
   * @param end of the part before; null for what is over now
   */
  @Durable
  public boolean next(UUID id, Instant end) {
    Instant after = end == null ? clock.instant() : end;
    Grant grant = Grant.findById(id);
    return grant != null
        && grant.nextEndAt != null
        && !grant.nextEndAt.isAfter(after)
        && grant.nextEnd(Terms.nextEnd(grant.terms(text).values(), after));
  }

  /** Frees the place of one whose time is over, so that a new one can stand. */
  void makeRoom(PersonId person, String clientId, Instant now) {
    String sql = OVER + " and person_id = ? and client_id = ?";
    text.reads().list(sql, ID, now, person.bits(), clientId).forEach(this::expire);
  }

  void erased(@Observes PersonErased event) {
    Grant.standing(event.person().bits(), clock.instant())
        .forEach(grant -> end(event.person(), grant.id, End.ERASED));
  }
}
