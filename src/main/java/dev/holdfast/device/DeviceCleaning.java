package dev.holdfast.device;

import dev.holdfast.platform.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes the devices that waited too long, in small batches. */
@ApplicationScoped
class DeviceCleaning {

  private final Devices devices;

  DeviceCleaning(Devices devices) {
    this.devices = devices;
  }

  @Scheduled(
      every = "5m",
      delayed = "75s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    Batches.all(devices::removeOver);
  }
}
