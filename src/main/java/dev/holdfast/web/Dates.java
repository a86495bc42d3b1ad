package dev.holdfast.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as pages write them: in UTC, since a person's own zone is not known. */
@TemplateExtension
public class Dates {

  private static final DateTimeFormatter DAY = format("d MMMM yyyy");
  private static final DateTimeFormatter TIME = format("H:mm 'UTC'");
  private static final DateTimeFormatter MINUTE = format("d MMMM yyyy, H:mm 'UTC'");

  private Dates() {}

  /** Such as {@code 21 November 2026}. */
  public static String day(Instant time) {
    return DAY.format(time);
  }

  /** Such as {@code 9:05 UTC}, below a day. */
  public static String time(Instant time) {
    return TIME.format(time);
  }

  /** Such as {@code 21 November 2026, 9:05 UTC}. */
  public static String minute(Instant time) {
    return MINUTE.format(time);
  }

  /**
   * Such as {@code 30 minutes}, {@code an hour} or {@code 14 days}; what is less than a minute is
   * not said.
   */
  public static String span(Duration time) {
    if (time.compareTo(Duration.ofHours(1)) == 0) {
      return "an hour";
    }
    if (time.toMinutesPart() != 0) {
      return time.toMinutes() == 1 ? "a minute" : time.toMinutes() + " minutes";
    }
    boolean days = time.toHours() > 72 && time.toHoursPart() == 0;
    return days ? time.toDays() + " days" : time.toHours() + " hours";
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
