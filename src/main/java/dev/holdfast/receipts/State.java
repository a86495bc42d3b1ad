package dev.holdfast.receipts;

import java.util.Locale;

/** What a receipt is of. */
public enum State {
  GIVEN,
  CHANGED,
  WITHDRAWN;

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
