package dev.holdfast.audit;

import dev.holdfast.actors.Via;
import dev.holdfast.web.Cursor;
import java.time.Instant;
import java.util.List;
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

  /** Where one act stands among the others. */
  public record Place(Instant at, UUID id) {

    /** How many parts its cursor has. */
    public static final int PARTS = 2;

    /** Reads a cursor; null is the beginning. */
    public static Place of(Cursor cursor) {
      return cursor == null
          ? null
          : new Place(
              cursor.part(0, time -> Instant.ofEpochMilli(Long.parseLong(time))),
              cursor.part(1, UUID::fromString));
    }

    public Cursor cursor() {
      return new Cursor(List.of(String.valueOf(at.toEpochMilli()), id.toString()));
    }
  }
}
