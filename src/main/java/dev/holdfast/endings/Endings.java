package dev.holdfast.endings;

import dev.holdfast.consent.GrantEnds;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Tells people who wish it, by mail, before what they allow an app ends. */
@ApplicationScoped
public class Endings {

  /** Among how many days she can choose; none is no mail. */
  public static final List<Integer> CHOICES = List.of(0, 3, 7, 14);

  private static final long DAY = 24 * 60 * 60 * 1_000L;

  /** Of a whole grant or a part; not of what she has just chosen to be shorter than that. */
  private static final String SOON =
      "select g.id, g.person_id, g.client_id, g.next_end_at, g.ends_at from consent_grant g"
          + " join ending_wish w on w.person_id = g.person_id"
          + " join person p on p.id = g.person_id"
          + " left join ending_notice n on n.grant_id = g.id"
          + " where g.ended_at is null and g.next_end_at > ? and g.next_end_at <= ?"
          + " and g.next_end_at <= ? + w.days * ?"
          + " and g.next_end_at - coalesce(g.changed_at, g.decided_at, g.given_at) > w.days * ?"
          + " and (n.told_of is null or n.told_of <> g.next_end_at) and p.deactivated_at is null"
          + " order by g.next_end_at limit ?";

  private final Reads reads;
  private final GrantEnds ends;
  private final EndingLetters letters;
  private final Clock clock;

  Endings(Reads reads, GrantEnds ends, EndingLetters letters, Clock clock) {
    this.reads = reads;
    this.ends = ends;
    this.letters = letters;
    this.clock = clock;
  }

  /** How many days before she wants to be told; none if she does not. */
  public int wish(PersonId person) {
    return reads
        .list(
            "select days from ending_wish where person_id = ?", row -> row.getInt(1), person.bits())
        .stream()
        .findFirst()
        .orElse(0);
  }

  /**
   * @param days one of {@link #CHOICES}
   */
  @Durable
  public void wish(PersonId person, int days) {
    if (!CHOICES.contains(days)) {
      throw new IllegalArgumentException("not a choice");
    }
    if (days == 0) {
      EndingWish.deleteById(person.bits());
    } else {
      EndingWish.put(person.bits(), days);
    }
  }

  List<Ending> soon(int most) {
    long now = clock.millis();
    long longest = CHOICES.get(CHOICES.size() - 1);
    return reads.list(
        SOON,
        row ->
            new Ending(
                Reads.id(row, 1),
                new PersonId(row.getLong(2)),
                row.getString(3),
                Reads.instant(row, 4),
                Reads.instant(row, 4).equals(Reads.instantOrNull(row, 5))),
        now,
        now + longest * DAY,
        now,
        DAY,
        DAY,
        most);
  }

  /** Tells her, once of each end, at every verified address. */
  @Durable
  boolean tell(Ending ending) {
    if (!EndingNotice.claim(ending.grant(), ending.end())) {
      return false;
    }
    ends.next(ending.grant(), ending.end()); // she is told of what ends after it, too
    letters.post(ending);
    return true;
  }
}
