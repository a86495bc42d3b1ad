package dev.holdfast.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Refusals that wait to be written: those that are alike together, and the last ones only. */
@ApplicationScoped
class PendingRefusals {

  private static final int MOST_OF_ONE = 50;
  private static final int MOST = 2_000;

  private final Clock clock;
  private final Map<String, Map<Refusal, Refusal>> waiting = new HashMap<>();
  private int count;

  PendingRefusals(Clock clock) {
    this.clock = clock;
  }

  /** All of one owner, the first one first. */
  record Taken(String owner, List<Refusal> refusals) {}

  /**
   * @param refusal without a time and a number
   */
  synchronized void add(String owner, Refusal refusal) {
    Map<Refusal, Refusal> own = waiting.computeIfAbsent(owner, some -> new LinkedHashMap<>());
    Refusal before = own.remove(refusal);
    if (before == null && (own.size() >= MOST_OF_ONE || count >= MOST && !own.isEmpty())) {
      own.remove(own.keySet().iterator().next());
    } else if (before == null && count >= MOST) {
      waiting.remove(owner);
      return;
    } else if (before == null) {
      count++;
    }
    own.put(refusal, counted(refusal, before == null ? 1 : before.times() + 1));
  }

  synchronized List<Taken> take() {
    List<Taken> taken = new ArrayList<>();
    waiting.forEach((owner, own) -> taken.add(new Taken(owner, List.copyOf(own.values()))));
    waiting.clear();
    count = 0;
    return taken;
  }

  private Refusal counted(Refusal one, long times) {
    return new Refusal(
        clock.instant(),
        times,
        one.keyId(),
        one.method(),
        one.path(),
        one.address(),
        one.status(),
        one.reason(),
        one.restriction());
  }
}
