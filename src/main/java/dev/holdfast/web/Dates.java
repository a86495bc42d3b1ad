package dev.holdfast.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as pages write them: in UTC, since a person's own zone is not known. */
@TemplateExtension
public class Dates {

  private static final DateTimeFormatter DAY = format("d MMMM yyyy");
  private static final DateTimeFormatter MINUTE = format("d MMMM yyyy, H:mm 'UTC'");

  private Dates() {}

  /** Such as {@code 21 November 2026}. */
  public static String day(Instant time) {
    return DAY.format(time);
  }

  /** Such as {@code 21 November 2026, 9:05 UTC}. */
  public static String minute(Instant time) {
    return MINUTE.format(time);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
