package dev.holdfast.selfservice;

import dev.holdfast.limits.Wait;
import java.util.UUID;

/**
 * What is wrong with what a person sent about her addresses, in a sentence that says what to do.
 *
 * @param email in the form of which address; null if it is the one that is to be added
 * @param typed what she typed there
 * @param status of the answer
 * @param retryAfter how many seconds to wait; 0 if that would not help
 */
record EmailFault(UUID email, String typed, String sentence, int status, long retryAfter) {

  EmailFault {
    typed = typed == null ? "" : typed;
  }

  /** Nothing is wrong; this is in the form to add one. */
  static EmailFault none(String typed) {
    return new EmailFault(null, typed, "", 200, 0);
  }

  static EmailFault adding(String typed, String sentence) {
    return new EmailFault(null, typed, sentence, 400, 0);
  }

  static EmailFault of(UUID email, String sentence) {
    return new EmailFault(email, "", sentence, 400, 0);
  }

  static EmailFault tooOften(UUID email, String typed, Wait wait) {
    return new EmailFault(
        email,
        typed,
        "This was tried too often. Try again " + wait.words() + ".",
        429,
        wait.seconds());
  }

  /** Whether it is in that address's form. */
  public boolean at(UUID id) {
    return id.equals(email);
  }

  /** Whether it is in the form to add one. */
  public boolean inAdding() {
    return email == null && !sentence.isEmpty();
  }
}
