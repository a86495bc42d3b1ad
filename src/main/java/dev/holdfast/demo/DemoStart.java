package dev.holdfast.demo;

import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Fills a new database at the start, where demonstrations are wanted. */
@ApplicationScoped
class DemoStart {

  private final DemoPeople people;
  private final DemoAccounts accounts;
  private final PlatformConfig platform;
  private final RunMode mode;
  private final Clock clock;

  DemoStart(
      DemoPeople people,
      DemoAccounts accounts,
      PlatformConfig platform,
      RunMode mode,
      Clock clock) {
    this.people = people;
    this.accounts = accounts;
    this.platform = platform;
    this.mode = mode;
    this.clock = clock;
  }

  @ActivateRequestContext
  void start(@Observes @Priority(StartOrder.DEMO) StartupEvent event) {
    if (platform.demo() && !mode.command()) {
      people.addToEmpty(clock.instant());
      accounts.add(DemoPeople.accounts());
    }
  }
}
