package dev.holdfast.record;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact as it is held.
 *
 * @param text the value in its canonical form, see {@link FactValue}
 * @param source the client that asserted it
 * @param supersededAt when a later value took its place; null if it is current
 */
public record FactEntry(
    UUID id,
    String name,
    ValueType type,
    String text,
    String source,
    Instant assertedAt,
    Instant receivedAt,
    Instant supersededAt)
    implements Entry {

  @Override
  public Instant time() {
    return assertedAt;
  }

  public FactValue value() {
    return new FactValue(type, text);
  }
}
