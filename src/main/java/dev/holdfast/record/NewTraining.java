package dev.holdfast.record;

import java.time.Instant;

/**
 * Education that the person received.
 *
 * @param name one line of at most 200 characters
 * @param description at most 2,000 characters
 */
public record NewTraining(String name, String description, Instant time) {

  public static final int MOST_NAME = 200;
  public static final int MOST_DESCRIPTION = 2_000;
}
