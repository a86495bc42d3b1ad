package dev.holdfast.selfservice;

import dev.holdfast.limits.Wait;

/**
 * What is wrong with what a person sent to change her password, in sentences that say what to do.
 *
 * @param old about the one that she has; or empty
 * @param anew about the one that she wants; or empty
 * @param retryAfter how many seconds to wait; 0 if that would not help
 */
record PasswordFault(String old, String anew, long retryAfter) {

  static final PasswordFault NONE = new PasswordFault("", "", 0);

  static PasswordFault old(String sentence) {
    return new PasswordFault(sentence, "", 0);
  }

  static PasswordFault anew(String sentence) {
    return new PasswordFault("", sentence, 0);
  }

  static PasswordFault tooOften(Wait wait) {
    String sentence = "That was tried too often. Try again " + wait.words() + ".";
    return new PasswordFault(sentence, "", wait.seconds());
  }

  int status() {
    return retryAfter > 0 ? 429 : equals(NONE) ? 200 : 400;
  }
}
