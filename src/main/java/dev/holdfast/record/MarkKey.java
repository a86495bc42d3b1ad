package dev.holdfast.record;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Which entry of whose record is marked. */
class MarkKey implements Serializable {

  private static final long serialVersionUID = 1L;

  long personId;
  UUID entryId;

  @Override
  public boolean equals(Object other) {
    return other instanceof MarkKey key
        && key.personId == personId
        && Objects.equals(key.entryId, entryId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(personId, entryId);
  }
}
