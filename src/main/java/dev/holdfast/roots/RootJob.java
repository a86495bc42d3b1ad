package dev.holdfast.roots;

import dev.holdfast.ledger.PersonHead;
import dev.holdfast.ledger.Verification;
import dev.holdfast.people.PersonId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Puts the ends of all ledgers into the tree and publishes its root, once a day, in small units.
 * Where several nodes try, one of them does it.
 */
@ApplicationScoped
class RootJob {

  private static final int AT_ONCE = 200;

  private final Clock clock;
  private final Verification ledgers;
  private final Roots roots;

  RootJob(Clock clock, Verification ledgers, Roots roots) {
    this.clock = clock;
    this.ledgers = ledgers;
    this.roots = roots;
  }

  @Scheduled(
      every = "10m",
      delayed = "155s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void publish() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (roots.find(today).isEmpty() && grow()) {
      roots.publish(today);
    }
  }

  /** False if another node is at it. */
  private boolean grow() {
    PersonId after = null;
    while (true) {
      long size = roots.size(); // before anything is read that is put there
      List<PersonHead> heads = ledgers.heads(after, AT_ONCE);
      if (heads.isEmpty()) {
        return true;
      }
      List<PersonHead> grown = roots.grown(heads);
      if (!grown.isEmpty() && !roots.add(size, grown)) {
        return false;
      }
      after = heads.get(heads.size() - 1).person();
    }
  }
}
