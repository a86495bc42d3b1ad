package dev.holdfast.testclient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The trials of the last half hour, in memory: losing them at a restart costs nobody anything. */
@ApplicationScoped
class Trials {
  static final Duration LIFETIME = Duration.ofMinutes(30);
  private static final int MOST = 500;

  private final Clock clock;
  private final Map<String, Trial> byId =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Trial> eldest) {
          return size() > MOST;
        }
      };

  Trials(Clock clock) {
    this.clock = clock;
  }

  synchronized Trial begin(String scope, Provider provider) {
    byId.values().removeIf(this::old);
    Trial trial = new Trial(clock.instant(), scope, provider);
    byId.put(trial.id, trial);
    return trial;
  }

  /** The trial of the browser with this cookie; a null id finds none. */
  synchronized Optional<Trial> find(String id) {
    return Optional.ofNullable(byId.get(id)).filter(trial -> !old(trial));
  }

  private boolean old(Trial trial) {
    return trial.began.plus(LIFETIME).isBefore(clock.instant());
  }
}
