package dev.holdfast.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Dates and times as partner systems write them (RFC 3339), within the years that can be meant. */
public final class Times {

  static final int FIRST_YEAR = 1000;
  static final int LAST_YEAR = 2999;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Times() {}

  /**
   * Reads an RFC 3339 date-time; what is finer than a millisecond is dropped.
   *
   * @throws NotValid if it is not one, is no real time, or lies outside the years 1000 to 2999
   */
  public static Instant instant(String text) {
    if (!DATE_TIME.matcher(text).matches()) {
      throw new NotValid(
          "It is not a date and time with an offset; write it as in 2026-11-21T09:30:00Z.");
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      // The year in UTC, not as written: an offset can lead out of the last year.
      requireMeant(time.withOffsetSameInstant(ZoneOffset.UTC).getYear());
      return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw new NotValid("There is no such date and time.");
    }
  }

  /**
   * Reads a date, {@code YYYY-MM-DD}.
   *
   * @throws NotValid if it is not one, is not in the calendar, or outside the years 1000 to 2999
   */
  public static LocalDate date(String text) {
    if (!DATE.matcher(text).matches()) {
      throw new NotValid("It is not a date; write it as in 1985-12-10.");
    }
    try {
      LocalDate date = LocalDate.parse(text);
      requireMeant(date.getYear());
      return date;
    } catch (DateTimeException e) {
      throw new NotValid("There is no such date in the calendar.");
    }
  }

  /** In UTC, with milliseconds: {@code 2026-11-21T09:30:00.000Z}. */
  public static String write(Instant instant) {
    return MILLISECONDS.format(instant);
  }

  private static void requireMeant(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new NotValid(
          "The year cannot be meant; use one from " + FIRST_YEAR + " to " + LAST_YEAR + ".");
    }
  }
}
