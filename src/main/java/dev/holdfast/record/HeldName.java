package dev.holdfast.record;

/**
 * A name under which there are facts of a person.
 *
 * @param values how many, with those that are superseded
 * @param current whether one of them is true now
 */
public record HeldName(String name, long values, boolean current) {

  /** What people read instead of the name. */
  public String label() {
    return FactName.label(name);
  }
}
