package dev.holdfast.web;

import java.util.regex.Pattern;

/**
 * A place on this site to go back to; anything else becomes the start page, so it cannot lead away.
 */
public record ReturnPath(String value) {

  private static final ReturnPath START = new ReturnPath("/");
  private static final Pattern LOCAL =
      Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,4000}");

  /** Takes an absolute path with an optional query; null and everything else give {@code /}. */
  public static ReturnPath of(String given) {
    return given != null && LOCAL.matcher(given).matches() ? new ReturnPath(given) : START;
  }

  /** Whether it is just the start page. */
  public boolean isStart() {
    return equals(START);
  }

  @Override
  public String toString() {
    return value;
  }
}
