package dev.holdfast.platform;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Ends the start with one sentence that says what to do, and exit status 1. */
public final class StartRefused {

  private StartRefused() {}

  /**
   * The exception to throw from an observer of the start. Quarkus prints the message of this type
   * alone, without a stack trace, and exits with 1; its {@code PreventFurtherStepsException}, whose
   * name fits better, leaves the process running.
   */
  public static ConfigurationException because(String whatToDo) {
    return new ConfigurationException(whatToDo);
  }
}
