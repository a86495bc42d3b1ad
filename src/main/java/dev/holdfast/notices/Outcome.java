package dev.holdfast.notices;

/** What became of an attempt to tell a client something. */
public enum Outcome {
  SENT,
  /** It has said that it will not take it: it is not tried again. */
  REFUSED,
  FAILED,
  NOT_WANTED
}
