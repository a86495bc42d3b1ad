package dev.holdfast.attempts;

import dev.holdfast.limits.Wait;
import java.util.Optional;

/** What became of something that was shown in an attempt. */
public sealed interface Tried {

  /**
   * It was right.
   *
   * @param attempt as it is now; another one, if a passkey said that she is somebody else
   */
  record Right(OpenAttempt attempt) implements Tried {}

  /**
   * It shows nothing.
   *
   * @param why a sentence that says what to do
   */
  record Wrong(String why) implements Tried {}

  /** It was not looked at. */
  record TooOften(Wait slow) implements Tried {}

  /** The attempt was over before, perhaps because the same was shown twice at once. */
  record Over() implements Tried {}

  /** Of what {@link Attempts#prove} says. */
  static Tried noted(Optional<OpenAttempt> attempt) {
    return attempt.<Tried>map(Right::new).orElseGet(Over::new);
  }
}
