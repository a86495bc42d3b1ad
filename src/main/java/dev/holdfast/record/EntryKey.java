package dev.holdfast.record;

import java.io.Serializable;
import java.util.UUID;

/** The ids of entries are unique for each person only: a record may be taken in twice. */
class EntryKey implements Serializable {

  private static final long serialVersionUID = 1L;

  long personId;
  UUID id;

  @Override
  public boolean equals(Object other) {
    return other instanceof EntryKey key && key.personId == personId && key.id.equals(id);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + Long.hashCode(personId);
  }
}
