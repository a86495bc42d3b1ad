package dev.holdfast.looks;

import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import java.util.List;
import java.util.regex.Pattern;

/** Why an operator looks: the person reads it, so it has to be more than a dot. */
public final class Reason {

  public static final int LONGEST = 150;

  private static final int SHORTEST = 10;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

  private Reason() {}

  /** What is wrong with it, as a sentence; empty if nothing is. */
  public static String fault(String given) {
    String text = clean(given);
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    long different = text.codePoints().filter(Character::isLetterOrDigit).distinct().count();
    if (text.codePointCount(0, text.length()) > LONGEST) {
      return "Say it in at most " + LONGEST + " characters.";
    }
    boolean said = letters >= SHORTEST && different >= SHORTEST / 2 && text.indexOf(' ') > 0;
    return said
        ? ""
        : "Say in a few words why you have to see it, such as: Ticket 4711, she asked where her"
            + " address comes from.";
  }

  /**
   * @param place where the caller has put it, see {@link Fault#path}
   * @throws Problem {@code invalid-input} if it is none
   */
  static String require(String given, String place) {
    String fault = fault(given);
    if (!fault.isEmpty()) {
      throw new Problem(
          ProblemType.INVALID_INPUT,
          "A record is shown to whoever says why; the person reads it, too.",
          List.of(new Fault(place, fault)));
    }
    return clean(given);
  }

  private static String clean(String given) {
    return given == null ? "" : SPACE.matcher(given).replaceAll(" ").strip();
  }
}
