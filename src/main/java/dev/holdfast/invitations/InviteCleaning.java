package dev.holdfast.invitations;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets invitations that have long been over. */
@ApplicationScoped
class InviteCleaning {

  private static final int BATCH = 200;

  private final TeamInvitations invitations;

  InviteCleaning(TeamInvitations invitations) {
    this.invitations = invitations;
  }

  @Scheduled(
      every = "1h",
      delayed = "150s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(() -> invitations.removeOver(BATCH));
  }
}
