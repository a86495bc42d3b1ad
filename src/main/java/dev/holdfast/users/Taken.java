package dev.holdfast.users;

import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import java.util.List;

/** The refusal of what somebody else has already; it names the field. */
final class Taken {

  private Taken() {}

  static Problem by(String field) {
    return new Problem(
        ProblemType.CONFLICT,
        "Another user has this " + field + " already.",
        List.of(new Fault(Fault.pointer(field), "Another user has it already; choose another.")));
  }
}
