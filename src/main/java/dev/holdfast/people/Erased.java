package dev.holdfast.people;

import dev.holdfast.crypto.Undecryptable;

/** Her key is gone, for good: nothing of hers can be read any more, and nothing is sealed again. */
public class Erased extends Undecryptable {

  private static final long serialVersionUID = 1L;

  Erased() {
    super("The key of this person is gone.");
  }
}
