package dev.holdfast.people;

import dev.holdfast.crypto.Undecryptable;
import java.util.Optional;
import java.util.function.Supplier;

/** Her key is gone, for good: nothing of hers can be read any more, and nothing is sealed again. */
public class Erased extends Undecryptable {

  private static final long serialVersionUID = 1L;

  Erased() {
    super("The key of this person is gone.");
  }

  /** What is sealed or opened there; empty of who is erased at this moment. */
  public static <T> Optional<T> toEmpty(Supplier<T> hers) {
    try {
      return Optional.of(hers.get());
    } catch (Erased e) {
      return Optional.empty();
    }
  }
}
