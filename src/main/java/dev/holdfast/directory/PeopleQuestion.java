package dev.holdfast.directory;

import dev.holdfast.people.PersonState;
import dev.holdfast.people.Role;
import java.util.UUID;

/**
 * Who is looked for; what is null does not narrow it.
 *
 * @param text beginnings, of up to {@link Words#LONGEST} letters, of words of what she is called,
 *     of her username or of what is before the @ of an address; or whole words, a whole address, an
 *     id
 * @param group one that she is in
 * @param client the product that asks, and finds by the profile that it is shown; null for an
 *     operator, who finds by what she is called: by anything else both would learn by guessing what
 *     they are not shown
 */
public record PeopleQuestion(String text, UUID group, PersonState state, Role role, String client) {

  /** Everybody. */
  public static final PeopleQuestion ALL = new PeopleQuestion(null, null, null, null);

  /** Of an operator. */
  public PeopleQuestion(String text, UUID group, PersonState state, Role role) {
    this(text, group, state, role, null);
  }

  /** Whose names or addresses begin so, of an operator. */
  public static PeopleQuestion of(String text) {
    return new PeopleQuestion(text, null, null, null);
  }

  /** The same of a product. */
  public PeopleQuestion by(String product) {
    return new PeopleQuestion(text, group, state, role, product);
  }
}
