package dev.holdfast.demo;

import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Fills a new database at the start, where demonstrations are wanted. */
@ApplicationScoped
class DemoStart {

  private final DemoPeople people;
  private final PlatformConfig platform;
  private final RunMode mode;
  private final Clock clock;

  DemoStart(DemoPeople people, PlatformConfig platform, RunMode mode, Clock clock) {
    this.people = people;
    this.platform = platform;
    this.mode = mode;
    this.clock = clock;
  }

  void start(@Observes @Priority(StartOrder.DEMO) StartupEvent event) {
    if (platform.demo() && !mode.command()) {
      people.addToEmpty(clock.instant());
    }
  }
}
