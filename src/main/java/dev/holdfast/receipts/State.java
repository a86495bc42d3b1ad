package dev.holdfast.receipts;

import java.util.Locale;

/** What a receipt is of. */
public enum State {
  GIVEN,
  CHANGED,
  WITHDRAWN,
  /** It was ended, as nobody had used it for long. */
  UNUSED;

  /** As people read it, after "you have". */
  public String words() {
    return switch (this) {
      case GIVEN -> "allowed it something";
      case CHANGED -> "changed what you allow it";
      case WITHDRAWN -> "taken it back";
      case UNUSED -> "let it end, as nobody used it";
    };
  }

  /** Whether nothing is allowed after it. */
  boolean ended() {
    return this == WITHDRAWN || this == UNUSED;
  }

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
