package dev.holdfast.consent;

/** What a person said to a question. */
public enum Outcome {
  /** She allowed something; what, is in the grant. */
  ALLOWED,
  /** She allowed nothing of what was asked. */
  DENIED
}
