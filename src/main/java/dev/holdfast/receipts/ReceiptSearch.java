package dev.holdfast.receipts;

import dev.holdfast.people.PersonId;
import dev.holdfast.web.Position;
import java.util.UUID;

/**
 * Which receipts, newest first; null where any will do.
 *
 * @param after the last of the page before
 */
record ReceiptSearch(
    PersonId person, String clientId, String subject, UUID grant, Position after) {}
