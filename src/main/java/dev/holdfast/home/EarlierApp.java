package dev.holdfast.home;

import dev.holdfast.consent.End;
import java.time.Instant;
import java.util.UUID;

/** An app that a person allowed once. */
record EarlierApp(
    UUID grant, String name, String couldRead, Instant since, Instant endedAt, End how) {

  /** How that ended. */
  public String ended() {
    return switch (how) {
      case WITHDRAWN -> "withdrawn by you";
      case UNUSED -> "nobody used it";
      case EXPIRED, ERASED -> "its time was over";
    };
  }
}
