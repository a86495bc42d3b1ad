package dev.holdfast.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures of days as bars, drawn by {@code web/bar-chart.html}: an SVG for the eye, the sentence
 * for who hears the page, and a table with every figure.
 *
 * @param id names it among the charts of a page, such as {@code sign-ins}
 * @param title what is counted
 * @param summary what the bars say, as a sentence
 * @param most the highest figure, where the scale ends
 */
public record BarChart(String id, String title, String summary, String most, List<Bar> bars) {

  private static final int HEIGHT = 100;
  private static final int STEP = 10;

  /**
   * One day.
   *
   * @param value as it is written
   * @param x where its bar begins, in tenths of the width of one
   * @param y how far its top is below that of the chart, in hundredths of the height
   * @param height in hundredths of the height
   */
  public record Bar(String day, String value, int x, int y, int height) {}

  /**
   * One bar for each day, in UTC, from the first to the last.
   *
   * @param values a day that is not there has none
   */
  public static BarChart perDay(
      String id, String title, LocalDate first, LocalDate last, Map<LocalDate, Long> values) {
    List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
    long most = days.stream().mapToLong(day -> values.getOrDefault(day, 0L)).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (LocalDate day : days) {
      long value = values.getOrDefault(day, 0L);
      int height = height(value, most);
      bars.add(new Bar(words(day), number(value), bars.size() * STEP, HEIGHT - height, height));
    }
    return new BarChart(id, title, summary(days, values, most), number(most), bars);
  }

  /** How wide all of them are, in tenths of the width of one. */
  public int width() {
    return bars.size() * STEP;
  }

  public String firstDay() {
    return bars.get(0).day();
  }

  public String lastDay() {
    return bars.get(bars.size() - 1).day();
  }

  /** What is not nothing can be seen. */
  private static int height(long value, long most) {
    return value == 0 ? 0 : (int) Math.max(2, value * HEIGHT / most);
  }

  private static String summary(List<LocalDate> days, Map<LocalDate, Long> values, long most) {
    long sum = days.stream().mapToLong(day -> values.getOrDefault(day, 0L)).sum();
    if (sum == 0) {
      return "None in " + days.size() + " days.";
    }
    LocalDate best =
        days.stream().filter(day -> values.getOrDefault(day, 0L) == most).findFirst().orElseThrow();
    return "%s in %d days; most on %s: %s."
        .formatted(number(sum), days.size(), words(best), number(most));
  }

  private static String words(LocalDate day) {
    return Dates.day(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static String number(long value) {
    return String.format(Locale.ENGLISH, "%,d", value);
  }
}
