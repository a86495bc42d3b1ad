package dev.holdfast.consent;

import java.util.Locale;

/** How a grant ends. */
public enum End {
  /** The person took it back. */
  WITHDRAWN,
  /** Its time was over. */
  EXPIRED,
  /** Nobody used it, and she did not say that she keeps it. */
  UNUSED,
  /** She is erased. */
  ERASED;

  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
