package dev.holdfast.ledgers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.holdfast.consent.Grants;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.ledger.Visit;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Writes down whom a record was refused to. Nothing has left, so the answer does not wait for it: a
 * thread of its own does it, since many are refused where the database must not be waited for. Who
 * is refused the same over and over takes one place in its queue, and so leaves the others theirs;
 * what finds no place is counted.
 */
@ApplicationScoped
class RefusalLines {

  private static final Logger LOG = Logger.getLogger(RefusalLines.class);
  private static final int MOST_WAITING = 1_000;
  private static final int MOST_REMEMBERED = 10_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int LAST_SECONDS = 10;

  private final Ledger ledger;
  private final Grants grants;
  private final People people;
  private final Counter left;
  private final Cache<String, Boolean> noted =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();
  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          work -> new Thread(work, "refusals"));

  RefusalLines(Ledger ledger, Grants grants, People people, MeterRegistry metrics) {
    this.ledger = ledger;
    this.grants = grants;
    this.people = people;
    this.left = metrics.counter("holdfast.ledger.refusals.left.out");
  }

  void add(Refused refused) {
    String same = refused.same();
    if (noted.asMap().putIfAbsent(same, true) != null) {
      return;
    }
    try {
      writer.execute(() -> write(refused));
    } catch (RejectedExecutionException e) {
      noted.invalidate(same);
      left.increment();
      if (left.count() % MOST_WAITING == 1) {
        LOG.warnf("More is refused than can be listed; left out so far: %.0f", left.count());
      }
    }
  }

  @PreDestroy
  void end() throws InterruptedException {
    writer.shutdown();
    if (!writer.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
      LOG.warnf("Refusals that are not in the ledger: %d", writer.getQueue().size());
    }
  }

  private void write(Refused refused) {
    ManagedContext context = Arc.container().requestContext();
    context.activate();
    try {
      Optional<KnownPerson> behind = behind(refused.caller());
      Optional<PersonId> whose =
          refused.id() == null
              ? behind.filter(person -> refused.caller().token()).map(KnownPerson::id)
              : known(refused.id()).map(KnownPerson::id);
      whose.ifPresent(person -> ledger.refused(visit(refused, behind, person), person));
    } catch (RuntimeException e) {
      noted.invalidate(refused.same());
      LOG.warn("A refusal is not in the ledger", e);
    } finally {
      context.terminate();
    }
  }

  /** The person for whom the caller acts, or who it is; empty of a client on its own. */
  private Optional<KnownPerson> behind(RefusedCaller caller) {
    return caller.grant() == null
        ? known(caller.name())
        : grants.owner(caller.grant()).flatMap(people::find);
  }

  private Optional<KnownPerson> known(String id) {
    return PersonId.parse(id).flatMap(people::find);
  }

  /** At her own record it is the client that was refused; at another's, the person behind it. */
  private static Visit visit(Refused refused, Optional<KnownPerson> behind, PersonId whose) {
    RefusedCaller caller = refused.caller();
    boolean own = behind.map(KnownPerson::id).filter(whose::equals).isPresent();
    if (caller.client() != null && (own || behind.isEmpty())) {
      UUID grant = own ? caller.grant() : null;
      return new Visit(Visit.CLIENT, caller.client(), grant, refused.why(), refused.came());
    }
    boolean operates = !own && behind.filter(KnownPerson::operator).isPresent();
    String by = caller.key() == null ? caller.client() : "API key " + caller.key();
    return new Visit(
        operates ? Visit.OPERATOR : Visit.PERSON,
        behind.map(person -> person.id().toString()).orElse(caller.name()),
        null,
        by == null ? refused.why() : refused.why() + " (" + by + ")",
        refused.came());
  }
}
