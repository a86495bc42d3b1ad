package dev.holdfast.endings;

import dev.holdfast.consent.GrantEnds;
import dev.holdfast.consent.GrantUses;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Grants that nobody has used for long: it is proposed to their people, by mail and at their apps,
 * that they end. Who keeps one is asked again as much later; else it ends after a while.
 */
@ApplicationScoped
public class UnusedGrants {

  private final UnusedRows rows;
  private final GrantEnds ends;
  private final GrantUses uses;
  private final UnusedLetters letters;
  private final Clock clock;

  UnusedGrants(
      UnusedRows rows, GrantEnds ends, GrantUses uses, UnusedLetters letters, Clock clock) {
    this.rows = rows;
    this.ends = ends;
    this.uses = uses;
    this.letters = letters;
    this.clock = clock;
  }

  /** Which of hers are proposed for ending. */
  public Map<UUID, ProposedEnd> proposed(PersonId person) {
    return rows.proposed(clock.instant(), person).stream()
        .filter(this::isIdle)
        .collect(
            Collectors.toMap(
                Unused::grant, one -> new ProposedEnd(one.since(), rows.end(one.proposed()))));
  }

  /** She keeps it; false if that was not the question, it is not hers, or it has just ended. */
  @Durable
  public boolean keep(PersonId person, UUID grant) {
    return proposed(person).containsKey(grant) && uses.keep(grant);
  }

  List<Unused> toPropose(int most) {
    return rows.idle(clock.instant(), most).stream().filter(this::isIdle).toList();
  }

  /** Not used since it was last written down. */
  private boolean isIdle(Unused unused) {
    return !uses.isUsed(unused.grant(), unused.since());
  }

  /** Proposes to her that it ends; false if somebody else has done so, or it was used meanwhile. */
  @Durable
  boolean propose(Unused unused) {
    Instant now = clock.instant();
    boolean first = UnusedGrant.propose(unused.grant(), now, unused.since());
    if (first) {
      letters.post(unused, rows.end(now));
    }
    return first;
  }

  List<Unused> toEnd(int most) {
    return rows.overdue(clock.instant(), most).stream().filter(this::isIdle).toList();
  }

  /** Ends it; false if it was used or kept meanwhile. */
  @Durable
  boolean end(Unused unused) {
    return ends.endUnused(unused.person(), unused.grant(), unused.since());
  }
}
