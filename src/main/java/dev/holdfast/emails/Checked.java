package dev.holdfast.emails;

/** What a code or a link was good for. */
public enum Checked {
  VERIFIED,
  /** It is not the one that was sent; another guess may be made. */
  WRONG,
  /**
   * Nothing can be verified with it or any other: it is too old, used, or was guessed too often.
   */
  OVER
}
