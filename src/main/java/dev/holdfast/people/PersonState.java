package dev.holdfast.people;

/** Whether a person may sign in, and whether that is about to end for good. */
public enum PersonState {
  ACTIVE,
  /** An operator or a product took it from her: nothing acts for her. */
  DEACTIVATED,
  /** She deactivated it herself, and can come back for a time; then she is erased. */
  LEAVING
}
