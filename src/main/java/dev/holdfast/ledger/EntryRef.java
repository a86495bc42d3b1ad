package dev.holdfast.ledger;

import java.util.List;
import java.util.UUID;

/**
 * Which entry of a record it was; never its value.
 *
 * @param id null of what is not kept as an entry, as an address that she signs in with
 * @param name of a fact; null of others
 */
public record EntryRef(Sort sort, UUID id, String name) {

  /** Addresses that she has signed in with, which are not told apart. */
  public static final List<EntryRef> ANY_EMAIL = List.of(new EntryRef(Sort.EMAILS, null, null));

  /** Of what sort an entry is; in the order of their codes, to which later ones are added. */
  public enum Sort {
    FACTS,
    ACTIVITIES,
    TRAINING,
    EMAILS;

    /** As scopes and addresses write it. */
    public String written() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
