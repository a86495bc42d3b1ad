package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import java.util.List;

/**
 * Something that a person is called by was added to her record, deleted from it, hidden, or shown
 * again: whoever finds people by their names reads them again, in the same transaction.
 */
public record NamesChanged(PersonId person) {

  /** The facts that tell how she is called, and written to. */
  public static final List<String> NAMES =
      List.of(
          "name",
          "given_name",
          "middle_name",
          "family_name",
          "nickname",
          "preferred_username",
          "email");
}
