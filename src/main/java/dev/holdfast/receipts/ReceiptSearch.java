package dev.holdfast.receipts;

import dev.holdfast.people.PersonId;
import dev.holdfast.web.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which receipts, newest first; null where any will do.
 *
 * @param after the last of the page before
 */
record ReceiptSearch(PersonId person, String clientId, String subject, UUID grant, Place after) {

  /** Where a page ends. */
  record Place(Instant at, UUID id) {

    static final int PARTS = 2;

    /** Null at the beginning. */
    static Place of(Cursor cursor) {
      return cursor == null
          ? null
          : new Place(
              cursor.part(0, time -> Instant.ofEpochMilli(Long.parseLong(time))),
              cursor.part(1, UUID::fromString));
    }

    static Cursor of(Receipt receipt) {
      return new Cursor(
          List.of(String.valueOf(receipt.at().toEpochMilli()), receipt.id().toString()));
    }
  }
}
