package dev.holdfast.crypto;

import dev.holdfast.platform.Durable;
import dev.holdfast.platform.LogTraces;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** All that is {@link Unsealed}, in batches; once that is done, looking for more costs nothing. */
@ApplicationScoped
public class UnsealedValues {

  private static final Logger LOG = Logger.getLogger(UnsealedValues.class);
  private static final int AT_ONCE = 500;
  private static final int TOLD_EACH = 20_000;

  private final List<Unsealed> all;
  private final LogTraces traces;

  UnsealedValues(@All List<Unsealed> all, LogTraces traces) {
    this.all = all;
    this.traces = traces;
  }

  /** Whether there are any. */
  boolean left() {
    return all.stream().anyMatch(kind -> kind.left() > 0);
  }

  /** Seals all of them, and says so in the log. */
  void seal() {
    for (Unsealed kind : all) {
      long left = kind.left();
      if (left > 0) {
        LOG.infof("%d %s are being sealed, which is done once", left, kind.what());
        sealAll(kind, left);
      }
    }
    traces.left();
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
    return kind.seal(most);
  }
}
