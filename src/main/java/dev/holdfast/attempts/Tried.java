package dev.holdfast.attempts;

import dev.holdfast.limits.Wait;

/**
 * What became of something that was shown.
 *
 * @param proven the attempt as it is now; null if it was wrong, or was not looked at
 * @param slow how long to wait with the next try; null if it was looked at
 */
public record Tried(OpenAttempt proven, Wait slow) {

  /** It shows nothing. */
  public static final Tried WRONG = new Tried(null, null);

  /** It was not looked at. */
  public static Tried tooOften(Wait wait) {
    return new Tried(null, wait);
  }

  /** It was right. */
  public static Tried right(OpenAttempt proven) {
    return new Tried(proven, null);
  }
}
