package dev.holdfast.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
  private static final long DAY = 86_400_000;

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
    // Forty times in a list of twenty facts: a formatter costs more than the query.
    long millis = instant.toEpochMilli();
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(millis, DAY));
    int time = (int) Math.floorMod(millis, DAY);
    byte[] text = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.ISO_8859_1);
    digits(text, 4, date.getYear());
    digits(text, 7, date.getMonthValue());
    digits(text, 10, date.getDayOfMonth());
    digits(text, 13, time / 3_600_000);
    digits(text, 16, time / 60_000 % 60);
    digits(text, 19, time / 1_000 % 60);
    digits(text, 23, time % 1_000);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** Writes a number so that it ends before that place. */
  private static void digits(byte[] text, int end, int number) {
    int place = end;
    for (int rest = number; rest > 0; rest /= 10) {
      text[--place] = (byte) ('0' + rest % 10);
    }
  }

  private static void requireMeant(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new NotValid(
          "The year cannot be meant; use one from " + FIRST_YEAR + " to " + LAST_YEAR + ".");
    }
  }
}
