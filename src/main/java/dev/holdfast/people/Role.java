package dev.holdfast.people;

/** What a person may do beside looking after her own: each role may do all of the one before. */
public enum Role {
  /** Her own record and account. */
  USER,
  /** Sees other people's accounts, but no value of a record, and changes little. */
  SUPPORT,
  /** Runs the place. */
  ADMIN;

  /** Whether it may use the operators' pages. */
  public boolean operates() {
    return this != USER;
  }

  /** Whether it may do what the other may. */
  public boolean reaches(Role other) {
    return compareTo(other) >= 0;
  }
}
