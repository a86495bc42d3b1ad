package dev.holdfast.people;

import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;

/** Refused, and nothing was changed: without this person nobody could run the place any more. */
public class LastAdmin extends Problem {

  private static final long serialVersionUID = 1L;

  LastAdmin() {
    super(ProblemType.CONFLICT, "This is the last admin: make somebody else one first.");
  }
}
