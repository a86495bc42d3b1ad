package dev.holdfast.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Group commit for SQLite, which has one writer at a time: units of work queue in the process, and
 * those that wait while a commit reaches the disk go into the next one together. PostgreSQL does
 * the same inside itself, so there each unit is simply a transaction.
 */
@ApplicationScoped
class Commits {

  private static final int MOST_IN_ONE_COMMIT = 64;
  private static final int MOST_WAITING = 1024;
  private static final long PATIENCE_MILLIS = 10_000;

  private final BlockingQueue<Unit> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final EntityManager entities;
  private final boolean oneWriter;
  private volatile boolean stopping;
  private volatile boolean ended;
  private Thread writer;

  Commits(
      EntityManager entities,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
    this.entities = entities;
    this.oneWriter = databaseKind.equals("sqlite");
  }

  @PostConstruct
  void start() {
    if (oneWriter) {
      writer = new Thread(this::write, "database-writer");
      writer.setDaemon(true);
      writer.setContextClassLoader(Thread.currentThread().getContextClassLoader());
      writer.start();
    }
  }

  /** What waits by then is written yet. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    if (writer != null) {
      writer.join(PATIENCE_MILLIS);
    }
  }

  /**
   * Runs the work in a transaction and returns its result once that is durable.
   *
   * @throws DatabaseBusy if too many wait already, or the turn did not come in time; nothing is
   *     done
   * @throws Exception what the work itself throws; nothing is done
   */
  Object commit(Callable<Object> work) throws Exception {
    if (QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
      return OwnTransaction.join(work);
    }
    if (!oneWriter) {
      return OwnTransaction.run(work);
    }
    if (stopping) {
      throw new DatabaseBusy("the server is stopping");
    }
    Unit unit = new Unit(work);
    if (!waiting.offer(unit)) {
      throw new DatabaseBusy("too many writes are waiting");
    }
    if (ended && unit.begin()) {
      throw new DatabaseBusy("the server has stopped");
    }
    return unit.result(PATIENCE_MILLIS);
  }

  private void write() {
    List<Unit> batch = new ArrayList<>(MOST_IN_ONE_COMMIT);
    while (!stopping || !waiting.isEmpty()) {
      try {
        Unit first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          waiting.drainTo(batch, MOST_IN_ONE_COMMIT - 1);
          batch.removeIf(unit -> !unit.begin());
          together(batch);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      } finally {
        batch.clear();
      }
    }
    ended = true;
    waiting.drainTo(batch);
    fail(batch, new DatabaseBusy("the server has stopped"));
  }

  /**
   * One commit for all. If the work of one of them fails, nothing of it stays and each runs by
   * itself; if the database does, none of them would fare better.
   */
  private void together(List<Unit> batch) {
    if (batch.size() < 2) {
      byItself(batch);
      return;
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> batch.forEach(this::run));
      batch.forEach(Unit::succeed);
    } catch (RuntimeException | Error e) {
      if (DatabaseBusy.in(e)) {
        fail(batch, e);
      } else {
        byItself(batch);
      }
    }
  }

  /** Each in its turn; once one of them finds the database locked, the rest do not wait for it. */
  private void byItself(List<Unit> batch) {
    Throwable locked = null;
    for (Unit unit : batch) {
      if (locked != null) {
        fail(List.of(unit), locked);
        continue;
      }
      try {
        QuarkusTransaction.requiringNew().run(() -> run(unit));
        unit.succeed();
      } catch (RuntimeException | Error e) {
        fail(List.of(unit), e);
        locked = DatabaseBusy.in(e) ? e : null;
      }
    }
  }

  private static void fail(List<Unit> units, Throwable e) {
    Throwable cause = e instanceof WorkFailed failed ? failed.getCause() : e;
    boolean locked = DatabaseBusy.in(e) && !(cause instanceof DatabaseBusy);
    Throwable told = locked ? new DatabaseBusy("the database is locked by another process") : cause;
    units.forEach(unit -> unit.fail(told));
  }

  private void run(Unit unit) {
    try {
      unit.run();
      entities.flush();
      entities.clear();
    } catch (Exception e) {
      throw new WorkFailed(e);
    }
  }
}
