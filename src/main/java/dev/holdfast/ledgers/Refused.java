package dev.holdfast.ledgers;

import dev.holdfast.web.Came;

/**
 * That somebody was refused something of a record.
 *
 * @param id of the person in the address, as it was sent; null if there is none
 * @param path what was asked for
 * @param why in words, as it was answered
 */
record Refused(RefusedCaller caller, String id, String path, String why, Came came) {

  /** What two of them have in common that say the same. */
  String same() {
    return String.join("\n", caller.toString(), came == null ? "" : came.door(), path, why);
  }
}
