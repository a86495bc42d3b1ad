package dev.holdfast.directory;

import dev.holdfast.people.PersonState;
import dev.holdfast.people.Role;
import java.util.UUID;

/**
 * Who is looked for; what is null does not narrow it.
 *
 * @param text beginnings of words of what she is called or of her username, or of an e-mail
 *     address; or an id
 * @param group one that she is in
 * @param whole whether the text may also be of names that stand in her profile only, for those who
 *     may read that: others would learn by guessing what they are not shown
 */
public record PeopleQuestion(String text, UUID group, PersonState state, Role role, boolean whole) {

  /** Everybody. */
  public static final PeopleQuestion ALL = new PeopleQuestion(null, null, null, null);

  /** By what everybody is shown who finds her. */
  public PeopleQuestion(String text, UUID group, PersonState state, Role role) {
    this(text, group, state, role, false);
  }

  /** Whose names or addresses begin so. */
  public static PeopleQuestion of(String text) {
    return new PeopleQuestion(text, null, null, null);
  }

  /** The same by her whole profile. */
  public PeopleQuestion ofProfiles() {
    return new PeopleQuestion(text, group, state, role, true);
  }
}
