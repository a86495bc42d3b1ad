package dev.holdfast.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a line says. All of it is personal, so it is kept sealed with the person's key; without that
 * only its commitment is left, from which nobody can guess it: the nonce is 128 random bits.
 *
 * @param door by which way, as {@code GET /api/people/me/facts}
 * @param purpose what it was for; of what was refused, why
 * @param network from where; null if that is not kept
 * @param nonce in base64url
 */
public record LedgerBody(
    Instant at,
    Act act,
    String readerKind,
    String reader,
    UUID grantId,
    String door,
    String purpose,
    List<EntryRef> entries,
    String requestId,
    String network,
    String nonce) {}
