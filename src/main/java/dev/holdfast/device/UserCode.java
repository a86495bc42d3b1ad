package dev.holdfast.device;

import dev.holdfast.crypto.Tokens;
import java.util.Locale;

/**
 * What a device shows and a person types (RFC 8628, section 6.1): eight of twenty consonants, which
 * spell no word and are not mistaken for one another, so 34 bits.
 *
 * @param letters without the hyphen
 */
record UserCode(String letters) {

  private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
  private static final int LENGTH = 8;

  /** Bytes from here on would make the first letters likelier than the last. */
  private static final int EVEN = 256 / ALPHABET.length() * ALPHABET.length();

  static UserCode random() {
    StringBuilder letters = new StringBuilder();
    while (letters.length() < LENGTH) {
      int random = Tokens.randomBytes(1)[0] & 0xff;
      if (random < EVEN) {
        letters.append(ALPHABET.charAt(random % ALPHABET.length()));
      }
    }
    return new UserCode(letters.toString());
  }

  /** As somebody has typed it: small letters, blanks and hyphens do not matter. */
  static UserCode typed(String text) {
    String letters = text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    return new UserCode(letters.length() > LENGTH ? "" : letters);
  }

  boolean complete() {
    return letters.length() == LENGTH;
  }

  /** Such as {@code WDJB-MJHT}. */
  String written() {
    return complete() ? letters.substring(0, 4) + "-" + letters.substring(4) : letters;
  }
}
