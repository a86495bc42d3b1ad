package dev.holdfast.accounts;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes links and invitations that are over, in small batches. */
@ApplicationScoped
class AccountsCleaning {

  private static final int BATCH = 500;

  private final WelcomeLinks links;
  private final Invitations invitations;
  private final PasswordResets resets;
  private final Recoveries recoveries;

  AccountsCleaning(
      WelcomeLinks links, Invitations invitations, PasswordResets resets, Recoveries recoveries) {
    this.recoveries = recoveries;
    this.links = links;
    this.invitations = invitations;
    this.resets = resets;
  }

  @Scheduled(
      every = "10m",
      delayed = "90s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(() -> links.removeOver(BATCH));
    Batches.all(() -> invitations.removeOver(BATCH));
    Batches.all(() -> resets.removeOver(BATCH));
    Batches.all(() -> recoveries.removeOver(BATCH));
  }
}
