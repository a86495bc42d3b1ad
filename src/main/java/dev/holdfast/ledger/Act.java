package dev.holdfast.ledger;

/** What was done with entries of a record. */
public enum Act {
  READ,
  /** Added, or changed. */
  WRITE,
  DELETE,
  /** Asked for, and not given. */
  REFUSED
}
