package dev.holdfast.audit;

import dev.holdfast.actors.Via;
import java.time.Instant;
import java.util.UUID;

/**
 * Which part of the log is asked for; what is null does not narrow it.
 *
 * @param actor the public id of a person, or a client's id
 * @param from the first moment
 * @param to the first moment that is too late
 */
public record AuditSearch(
    String actor,
    Via via,
    String action,
    String targetType,
    String targetId,
    UUID organization,
    Instant from,
    Instant to) {

  public static final AuditSearch ALL =
      new AuditSearch(null, null, null, null, null, null, null, null);

  /** All that its members see. */
  public static AuditSearch of(UUID organization) {
    return ALL.within(organization);
  }

  /** The same, of one organization only. */
  public AuditSearch within(UUID whose) {
    return new AuditSearch(actor, via, action, targetType, targetId, whose, from, to);
  }
}
