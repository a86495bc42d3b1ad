package dev.holdfast.emails;

/** What became of an address that was to be removed. */
public enum Removed {
  DONE,
  UNKNOWN,
  /** It is the last verified one, so it stays. */
  LAST
}
