package dev.holdfast.crypto;

/**
 * A feature's voice that may have values of the time before they were sealed. All of them are
 * sealed at the start, before anything is asked for: what is looked up is looked up by marks alone.
 */
public interface Unsealed {

  /** What they are, such as {@code login e-mails}. */
  String what();

  /** How many there are yet. */
  long left();

  /**
   * Seals the next ones; within the unit of work of {@link UnsealedValues}.
   *
   * @return how many; 0 if all are sealed
   */
  int seal(int most);
}
