package dev.holdfast.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * People's keys, unwrapped, for a short time. What a unit of work reads is for that unit alone
 * until it is durable: a key that was made in it may not be stored after all.
 */
@ApplicationScoped
class KeptKeys {

  private static final int MOST = 20_000;
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final Cache<Long, OwnKey> kept =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
  private final TransactionSynchronizationRegistry units;

  KeptKeys(TransactionSynchronizationRegistry units) {
    this.units = units;
  }

  /** Null if it has to be read. */
  OwnKey find(long person) {
    OwnKey key = kept.getIfPresent(person);
    return key == null && inUnit() ? ofUnit().read.get(person) : key;
  }

  void keep(long person, OwnKey key) {
    if (inUnit()) {
      ofUnit().read.put(person, key);
    } else {
      kept.put(person, key);
    }
  }

  /**
   * At once, and again when the unit of work is durable, as somebody may have read it until then.
   */
  void forget(long person) {
    kept.invalidate(person);
    OfUnit unit = ofUnit();
    unit.read.remove(person);
    unit.gone.add(person);
  }

  private boolean inUnit() {
    return units.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  private OfUnit ofUnit() {
    OfUnit unit = (OfUnit) units.getResource(OfUnit.class);
    if (unit == null) {
      unit = new OfUnit();
      units.putResource(OfUnit.class, unit);
      units.registerInterposedSynchronization(unit);
    }
    return unit;
  }

  private final class OfUnit implements Synchronization {

    private final Map<Long, OwnKey> read = new HashMap<>();
    private final Set<Long> gone = new HashSet<>();

    @Override
    public void beforeCompletion() {
      // nothing is known yet
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        kept.putAll(read);
        kept.invalidateAll(gone);
      }
    }
  }
}
