package dev.holdfast.crypto;

import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Seals what an earlier version has left in the plain, before a server or a command asks for it. A
 * command that has no key leaves it, and finds nobody by it.
 */
@ApplicationScoped
class SealingStart {

  private final Encryption encryption;
  private final UnsealedValues values;

  SealingStart(Encryption encryption, UnsealedValues values) {
    this.encryption = encryption;
    this.values = values;
  }

  void start(@Observes @Priority(StartOrder.SEALING) StartupEvent event) {
    if (!encryption.configured() || !values.left()) {
      return;
    }
    try {
      values.seal();
    } catch (Undecryptable e) {
      throw StartRefused.because("What is still in the plain cannot be sealed: " + e.getMessage());
    }
  }
}
