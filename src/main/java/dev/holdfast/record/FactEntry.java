package dev.holdfast.record;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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

  /** Those that are needed, of the names that there are. */
  static List<FactEntry> of(List<FactEntry> there, UnaryOperator<Set<String>> needed) {
    Set<String> names =
        needed.apply(there.stream().map(FactEntry::name).collect(Collectors.toSet()));
    return there.stream().filter(fact -> names.contains(fact.name())).toList();
  }
}
