package dev.holdfast.record;

import dev.holdfast.web.NotValid;

/** Text as it may be stored: something to read, of bounded length, that is valid Unicode. */
public final class PlainText {

  private PlainText() {}

  /**
   * Text of one line.
   *
   * @throws NotValid if it is blank, too long, or has characters that cannot be read
   */
  public static String line(String text, int mostCharacters) {
    return checked(text, mostCharacters, false);
  }

  /**
   * Text of several lines: tabs and line feeds are allowed too.
   *
   * @throws NotValid if it is blank, too long, or has characters that cannot be read
   */
  public static String lines(String text, int mostCharacters) {
    return checked(text, mostCharacters, true);
  }

  private static String checked(String text, int most, boolean severalLines) {
    if (text.isBlank()) {
      throw new NotValid("It is empty; leave it out or say something.");
    }
    if (text.codePointCount(0, text.length()) > most) {
      throw new NotValid("It is too long: at most " + most + " characters.");
    }
    text.codePoints()
        .filter(point -> unreadable(point, severalLines))
        .findFirst()
        .ifPresent(
            point -> {
              throw new NotValid(
                  String.format("It contains U+%04X, which is not a readable character.", point));
            });
    return text;
  }

  /** Control characters, halves of surrogate pairs, and what Unicode calls noncharacters. */
  private static boolean unreadable(int point, boolean severalLines) {
    if (severalLines && (point == '\n' || point == '\t')) {
      return false;
    }
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (point & 0xfffe) == 0xfffe
        || point >= 0xfdd0 && point <= 0xfdef;
  }
}
