package dev.holdfast.credentials;

import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.stream.Stream;

/** What hashing passwords may cost: an impossible setting would refuse every sign-in. */
@ApplicationScoped
class PasswordCost {

  private static final int MOST_THREADS = 1024;
  private static final int MOST_WAITING = 100_000;

  private final PasswordConfig config;
  private final RunMode mode;

  PasswordCost(PasswordConfig config, RunMode mode) {
    this.config = config;
    this.mode = mode;
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent event) {
    String fault = fault(config, Runtime.getRuntime().maxMemory() / 1024);
    if (fault != null && !mode.command()) {
      throw StartRefused.because(fault);
    }
  }

  /**
   * What is wrong with it, as a sentence that says what to do; null if nothing is.
   *
   * @param heapKib how much memory this process may use
   */
  static String fault(PasswordConfig config, long heapKib) {
    long half = heapKib / 2 / Hashing.atATime(config);
    int least = Argon2.LEAST_MEMORY_KIB * Math.max(1, config.parallelism());
    String iterations = between("ITERATIONS", config.iterations(), 1, Argon2.MOST_ITERATIONS);
    String lanes = between("PARALLELISM", config.parallelism(), 1, Argon2.MOST_PARALLELISM);
    String threads = between("THREADS", config.threads(), 0, MOST_THREADS);
    String queue = between("QUEUE", config.queue(), 0, MOST_WAITING);
    String memory =
        between("MEMORY_KIB", config.memoryKib(), least, Math.min(Argon2.MOST_MEMORY_KIB, half));
    return Stream.of(iterations, lanes, threads, queue, memory)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static String between(String name, long value, long least, long most) {
    return value >= least && value <= most
        ? null
        : "HOLDFAST_PASSWORD_%s: %d does not do here; set it to %d at least and %d at most."
            .formatted(name, value, least, most);
  }
}
