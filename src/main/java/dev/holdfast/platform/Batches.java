package dev.holdfast.platform;

import java.util.function.IntSupplier;

/**
 * Cleaning up in small batches, each a unit of its own, so that no write waits long for its turn.
 */
public final class Batches {

  /** What is left then is for the next time. */
  private static final int MOST = 1_000;

  private Batches() {}

  /**
   * Removes one batch after another, until there is nothing more.
   *
   * @param remove removes a batch, and says how many that were
   */
  public static void all(IntSupplier remove) {
    for (int i = 0; i < MOST && remove.getAsInt() > 0; i++) {
      Thread.onSpinWait();
    }
  }
}
