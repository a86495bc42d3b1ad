package dev.holdfast.directory;

import dev.holdfast.people.PersonState;
import dev.holdfast.people.Role;
import java.util.UUID;

/**
 * Who is looked for; what is null does not narrow it.
 *
 * @param text beginnings of words of her names or username, or of an e-mail address; or an id
 * @param group one that she is in
 */
public record PeopleQuestion(String text, UUID group, PersonState state, Role role) {

  /** Everybody. */
  public static final PeopleQuestion ALL = new PeopleQuestion(null, null, null, null);

  /** Whose names or addresses begin so. */
  public static PeopleQuestion of(String text) {
    return new PeopleQuestion(text, null, null, null);
  }
}
