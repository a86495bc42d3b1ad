package dev.holdfast.operations;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large the database is, and what it has become.
 *
 * @param size as people read it, such as {@code 1.4 GB}
 * @param growth in words; empty if nothing is known of before today
 */
record DatabaseGrowth(String size, String growth) {

  private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

  /**
   * @param before sizes by day, which may lack some
   */
  static DatabaseGrowth of(long bytes, Map<LocalDate, Long> before) {
    TreeMap<LocalDate, Long> days = new TreeMap<>(before);
    if (days.size() < 2) {
      return new DatabaseGrowth(words(bytes), "");
    }
    long more = bytes - days.firstEntry().getValue();
    long since = days.firstKey().until(days.lastKey(), java.time.temporal.ChronoUnit.DAYS);
    String growth =
        (more < 0 ? words(-more) + " less" : words(more) + " more")
            + " than "
            + since
            + " days ago";
    return new DatabaseGrowth(words(bytes), growth);
  }

  static String words(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 1_000 && unit < UNITS.length - 1) {
      value /= 1_000;
      unit++;
    }
    return String.format(Locale.ENGLISH, unit == 0 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
  }
}
