package dev.holdfast.credentials;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes setups that nobody finished and devices whose trust is over, in small batches. */
@ApplicationScoped
class FactorCleaning {

  private final TotpFactors totp;
  private final TrustedDevices devices;

  FactorCleaning(TotpFactors totp, TrustedDevices devices) {
    this.totp = totp;
    this.devices = devices;
  }

  @Scheduled(
      every = "5m",
      delayed = "105s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    while (totp.removeOver() + devices.removeOver() > 0) {
      Thread.onSpinWait();
    }
  }
}
