package dev.holdfast.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A mail before it is written out: what it says, in parts that {@code letter-page.html} and {@code
 * letter-text-page.txt} put in the one style of all our mails. Control characters become spaces, so
 * that no name or note can add a line to the text or a field to the header (RFC 5322, section 2.2).
 *
 * @param to one address, ASCII
 * @param reason why the reader gets it, in small print at the end
 * @param usefulUntil after that it is not sent any more; null if it never ages
 */
public record Letter(
    String to, String subject, List<Part> parts, String reason, Instant usefulUntil) {

  private static final Pattern ADDRESS =
      Pattern.compile("[!#-'*+\\-./-9=?A-Z^-~]{1,64}@[A-Za-z0-9.-]{1,253}");
  private static final Pattern LINK = Pattern.compile("https?://[!-;=?-~&&[^\"]]+");

  public Letter {
    if (!ADDRESS.matcher(to).matches()) {
      throw new IllegalArgumentException("not an address that mail can be sent to");
    }
    subject = oneLine(subject);
    parts = List.copyOf(parts);
    reason = oneLine(reason);
  }

  /** What a part of a letter is. */
  enum Kind {
    WORDS,
    CODE,
    BUTTON,
    PAIR
  }

  /**
   * @param text what is read
   * @param more the address of a button, the value of a pair; else empty
   */
  record Part(Kind kind, String text, String more) {

    Part {
      text = oneLine(text);
      more = oneLine(more);
    }

    public boolean isCode() {
      return kind == Kind.CODE;
    }

    public boolean isButton() {
      return kind == Kind.BUTTON;
    }

    public boolean isPair() {
      return kind == Kind.PAIR;
    }
  }

  /**
   * An empty letter.
   *
   * @throws IllegalArgumentException if that is not one address
   */
  public static Letter to(String address, String subject) {
    return new Letter(address, subject, List.of(), "", null);
  }

  /** Adds a paragraph. */
  public Letter say(String words) {
    return with(new Part(Kind.WORDS, words, ""));
  }

  /** Adds a code that is to be typed. */
  public Letter code(String code) {
    return with(new Part(Kind.CODE, code, ""));
  }

  /** Adds a link that stands by itself; its address is shown too. */
  public Letter button(String label, String address) {
    if (!LINK.matcher(address).matches()) {
      throw new IllegalArgumentException("not an address that a mail can link to");
    }
    return with(new Part(Kind.BUTTON, label, address));
  }

  /** Adds a line such as {@code Device: Firefox on Linux}. */
  public Letter pair(String term, String value) {
    return with(new Part(Kind.PAIR, term, value));
  }

  /** Says why the reader gets this, and what to do if it was not her. */
  public Letter because(String why) {
    return new Letter(to, subject, parts, why, usefulUntil);
  }

  /** Says when it is of no use any more, such as when its link is over. */
  public Letter until(Instant end) {
    return new Letter(to, subject, parts, reason, end);
  }

  private Letter with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Letter(to, subject, more, reason, usefulUntil);
  }

  static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().map(point -> breaksLines(point) ? ' ' : point).forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  private static boolean breaksLines(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
