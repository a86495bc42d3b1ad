package dev.holdfast.passkeys;

import java.time.Instant;
import java.util.UUID;

/**
 * A passkey as its owner sees it.
 *
 * @param syncable whether it can be on several devices, as those of password managers are
 * @param synced whether it was, at its last use
 * @param usedAt null if it was never used to sign in
 */
public record Passkey(
    UUID id, String name, boolean syncable, boolean synced, Instant madeAt, Instant usedAt) {

  /** In characters. */
  public static final int LONGEST_NAME = 60;

  /**
   * @param given what its owner calls it; or empty
   * @param maker the product that keeps it; null if that is not known
   */
  static String name(String given, String maker) {
    String name = given == null ? "" : given.strip().replaceAll("[\\p{Cc}\\p{Cs}]", "");
    if (name.isEmpty()) {
      return maker == null ? "Passkey" : maker;
    }
    int length = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
    return name.substring(0, name.offsetByCodePoints(0, length));
  }
}
