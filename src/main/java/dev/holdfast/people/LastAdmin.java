package dev.holdfast.people;

/** Refused, and nothing was changed: without this person nobody could run the place any more. */
public class LastAdmin extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LastAdmin() {
    super("This is the last admin: make somebody else one first.", null, false, false);
  }
}
