package dev.holdfast.operators;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person has set up to sign in with, and operators can take away. */
public enum ResetFactor {
  PASSWORD("the password"),
  PASSKEYS("the passkeys"),
  /** The authenticator app, its recovery codes, and the devices that are trusted in its place. */
  SECOND_FACTOR("the second factor");

  private final String words;

  ResetFactor(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }

  /** As in our JSON and addresses, such as {@code second-factor}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ResetFactor> of(String written) {
    return Arrays.stream(values()).filter(one -> one.written().equals(written)).findFirst();
  }
}
