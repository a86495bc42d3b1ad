package dev.holdfast.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Tables as text (RFC 4180). */
public final class Csv {

  private Csv() {}

  /** One line; null is an empty cell. */
  public static String line(String... values) {
    return Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** What a spreadsheet would take for a formula gets an apostrophe, which makes it a text. */
  private static String cell(String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String safe = "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
