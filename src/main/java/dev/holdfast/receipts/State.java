package dev.holdfast.receipts;

import java.util.Locale;

/** What a receipt is of. */
public enum State {
  GIVEN,
  CHANGED,
  WITHDRAWN;

  /** As people read it, after "you have". */
  public String words() {
    return switch (this) {
      case GIVEN -> "allowed it something";
      case CHANGED -> "changed what you allow it";
      case WITHDRAWN -> "taken it back";
    };
  }

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
