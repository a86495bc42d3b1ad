package dev.holdfast.record;

import dev.holdfast.web.NotValid;
import dev.holdfast.web.Times;
import java.math.BigDecimal;

/**
 * A fact's value in its canonical form, made only by the checks below.
 *
 * @param text a string as it is; a number in plain decimals; {@code true} or {@code false}; a date
 *     as {@code YYYY-MM-DD}; a date-time in UTC with milliseconds
 */
public record FactValue(ValueType type, String text) {

  static final int MOST_CHARACTERS = 1_000;

  /** What an IEEE 754 double keeps exactly, so that every JSON reader sees the same (RFC 7493). */
  private static final int MOST_DIGITS = 15;

  private static final int MOST_DECIMALS = 15;

  /** A number with so large a scale is out of every range, whatever its digits. */
  private static final int FAR = 10_000;

  /**
   * @throws NotValid if the text is not a value of that type
   */
  public static FactValue parse(ValueType type, String text) {
    return new FactValue(
        type,
        switch (type) {
          case STRING -> PlainText.line(text, MOST_CHARACTERS);
          case DATE -> Times.date(text).toString();
          case DATE_TIME -> Times.write(Times.instant(text));
          case BOOLEAN -> truth(text);
          case NUMBER -> number(text);
        });
  }

  public static FactValue of(BigDecimal number) {
    return new FactValue(ValueType.NUMBER, canonical(number));
  }

  public static FactValue of(boolean truth) {
    return new FactValue(ValueType.BOOLEAN, String.valueOf(truth));
  }

  /** True if JSON writes it in quotation marks. */
  public boolean quoted() {
    return type != ValueType.NUMBER && type != ValueType.BOOLEAN;
  }

  private static String truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new NotValid("It is neither true nor false.");
    }
    return text;
  }

  private static String number(String text) {
    try {
      return canonical(new BigDecimal(text));
    } catch (NumberFormatException e) {
      throw new NotValid("It is not a number.");
    }
  }

  private static String canonical(BigDecimal number) {
    // The scale first: the zeros of a number like 100e2147483647 cannot even be taken off.
    if (Math.abs((long) number.scale()) > FAR || !exact(number.stripTrailingZeros())) {
      throw new NotValid(
          "The number cannot be kept exactly: at most 15 digits, smaller than 10^15, at most 15 decimals.");
    }
    return number.stripTrailingZeros().toPlainString();
  }

  private static boolean exact(BigDecimal number) {
    return number.precision() <= MOST_DIGITS
        && number.scale() <= MOST_DECIMALS
        && number.scale() >= -MOST_DIGITS
        && number.precision() - number.scale() <= MOST_DIGITS;
  }
}
