package dev.holdfast.crypto;

import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes the {@link InstanceSecrets}; a server that cannot read them does not start. */
@ApplicationScoped
class SecretsStart {

  private final Encryption encryption;
  private final InstanceSecrets secrets;

  SecretsStart(Encryption encryption, InstanceSecrets secrets) {
    this.encryption = encryption;
    this.secrets = secrets;
  }

  void start(@Observes @Priority(StartOrder.KEYS) StartupEvent event, RunMode mode) {
    if (encryption.configured() && !secrets.made()) {
      secrets.make();
    }
    if (mode.command()) {
      return;
    }
    try {
      for (InstanceSecrets.Purpose purpose : InstanceSecrets.Purpose.values()) {
        secrets.of(purpose);
      }
    } catch (Undecryptable e) {
      throw StartRefused.because("The instance's secrets cannot be read: " + e.getMessage());
    }
  }
}
