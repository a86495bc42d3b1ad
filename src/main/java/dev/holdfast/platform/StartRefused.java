package dev.holdfast.platform;

import io.quarkus.runtime.PreventFurtherStepsException;

/** Ends the start with one sentence that says what to do, and exit status 1. */
public final class StartRefused {

  private StartRefused() {}

  /** The exception to throw from an observer of the start. */
  public static PreventFurtherStepsException because(String whatToDo) {
    return new PreventFurtherStepsException(whatToDo, 1);
  }
}
