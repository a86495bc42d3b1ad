package dev.holdfast.steps;

import dev.holdfast.sessions.Factor;

/**
 * Why a step is shown again.
 *
 * @param of the factor whose field is meant
 * @param message a sentence that says what to do; empty if nothing is wrong
 */
record StepFault(Factor of, String message) {

  static final StepFault NONE = new StepFault(Factor.PASSWORD, "");

  /** For templates: the message if it is about this factor. */
  public String at(String factor) {
    return of.written().equals(factor) ? message : "";
  }
}
