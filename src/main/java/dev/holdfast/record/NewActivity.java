package dev.holdfast.record;

import java.time.Instant;

/**
 * Something the person did.
 *
 * @param category one line of at most 100 characters, such as {@code running}
 * @param details at most 2,000 characters
 */
public record NewActivity(String category, Instant time, String details) {

  public static final int MOST_CATEGORY = 100;
  public static final int MOST_DETAILS = 2_000;
}
