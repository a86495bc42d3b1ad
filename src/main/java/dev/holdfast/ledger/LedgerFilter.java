package dev.holdfast.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Which lines are looked for; null means any.
 *
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 * @param reader the id of a client or a person
 */
public record LedgerFilter(Instant from, Instant to, String reader, Act act, UUID grant) {

  public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null, null);

  boolean finds(LedgerBody body) {
    return (from == null || !body.at().isBefore(from))
        && (to == null || body.at().isBefore(to))
        && (reader == null || reader.equals(body.reader()))
        && (act == null || act == body.act())
        && (grant == null || Objects.equals(grant, body.grantId()));
  }
}
