package dev.holdfast.crypto;

import dev.holdfast.platform.Durable;
import dev.holdfast.platform.LogTraces;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** All that is {@link Unsealed}, in batches; once that is done, looking for more costs nothing. */
@ApplicationScoped
public class UnsealedValues {

  private static final Logger LOG = Logger.getLogger(UnsealedValues.class);
  private static final int AT_ONCE = 500;
  private static final int TOLD_EACH = 20_000;

  private final List<Unsealed> all;
  private final Reads reads;
  private final Writes writes;
  private final LogTraces traces;

  UnsealedValues(@All List<Unsealed> all, Reads reads, Writes writes, LogTraces traces) {
    this.all = all;
    this.reads = reads;
    this.writes = writes;
    this.traces = traces;
  }

  private record Row(Object key, Supplier<Optional<List<String>>> values) {}

  /** Whether there are any. */
  boolean left() {
    return all.stream().anyMatch(kind -> left(kind) > 0);
  }

  /** Seals all of them, and says so in the log. */
  void seal() {
    for (Unsealed kind : all) {
      long left = left(kind);
      if (left > 0) {
        LOG.infof("%d %s are being sealed, which is done once", left, kind.what());
        sealAll(kind, left);
      }
    }
    traces.left();
  }

  private long left(Unsealed kind) {
    return reads.list(kind.count(), row -> row.getLong(1)).get(0);
  }

  private void sealAll(Unsealed kind, long left) {
    long sealed = 0;
    for (int some = next(kind, AT_ONCE); some > 0; some = next(kind, AT_ONCE)) {
      if ((sealed + some) / TOLD_EACH > sealed / TOLD_EACH) {
        LOG.infof("%d of %d %s are sealed", sealed + some, left, kind.what());
      }
      sealed += some;
    }
    LOG.infof("%d %s were sealed", sealed, kind.what());
  }

  /** One batch; nodes that start at the same time take turns. */
  @Durable
  int next(Unsealed kind, int most) {
    InstanceSecret.hold();
    List<Row> some =
        reads.list(kind.some(), row -> new Row(Reads.key(row, 1), kind.row().read(row)), most);
    some.forEach(row -> seal(kind, row));
    return some.size();
  }

  private void seal(Unsealed kind, Row row) {
    Optional<List<String>> values = row.values().get();
    if (values.isPresent()) {
      Stream<Object> key = Stream.of(row.key());
      writes.update(kind.seal(), Stream.concat(values.get().stream(), key).toArray());
    } else {
      writes.update(kind.remove(), row.key());
    }
  }
}
