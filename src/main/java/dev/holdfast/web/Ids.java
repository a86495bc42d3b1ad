package dev.holdfast.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they are sent; what cannot be one is answered like one that is not there. */
public final class Ids {

  private static final Pattern WRITTEN =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /** Empty if it is not one as we write them. */
  public static Optional<UUID> parse(String text) {
    return text != null && WRITTEN.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
