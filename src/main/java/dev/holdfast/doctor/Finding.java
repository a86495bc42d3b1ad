package dev.holdfast.doctor;

import java.util.Locale;

/**
 * What was found of one requirement.
 *
 * @param because what it rests on, or what to change; a sentence
 */
record Finding(Verdict verdict, String because) {

  /** Whether a requirement is met here. */
  enum Verdict {
    PASS,
    FAIL,
    NOT_APPLICABLE;

    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Finding pass(String because) {
    return new Finding(Verdict.PASS, because);
  }

  static Finding fail(String because) {
    return new Finding(Verdict.FAIL, because);
  }

  static Finding notApplicable(String because) {
    return new Finding(Verdict.NOT_APPLICABLE, because);
  }
}
