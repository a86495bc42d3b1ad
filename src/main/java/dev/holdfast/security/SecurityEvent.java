package dev.holdfast.security;

import dev.holdfast.people.PersonId;

/**
 * Something that happened around a sign-in. The person herself and operators read it, so no part of
 * it may be a secret.
 *
 * @param person whose account it concerns; null if nobody is known by what was typed
 * @param detail what more there is to say, as a short phrase for people, such as {@code wrong
 *     password} or a passkey's name; or empty
 * @param network where it came from, such as an address; or null
 * @param device with what, such as {@code Firefox on Linux}; or null
 */
public record SecurityEvent(
    PersonId person, Kind kind, String detail, String network, String device) {

  private static final int LONGEST_DETAIL = 200;
  private static final int LONGEST_PLACE = 100;

  /** Too long values are cut; none may cost the event itself. */
  public SecurityEvent {
    detail = cut(detail == null ? "" : detail, LONGEST_DETAIL);
    network = cut(network, LONGEST_PLACE);
    device = cut(device, LONGEST_PLACE);
  }

  private static String cut(String text, int longest) {
    if (text == null) {
      return null;
    }
    StringBuilder clean = new StringBuilder();
    for (int point : text.codePoints().limit(longest + 1).toArray()) {
      int type = Character.getType(point);
      boolean shown = type != Character.CONTROL && type != Character.SURROGATE;
      int next = shown ? point : 0xfffd;
      if (clean.length() + Character.charCount(next) >= longest) {
        return clean.append('…').toString();
      }
      clean.appendCodePoint(next);
    }
    return clean.toString();
  }
}
