package dev.holdfast.record;

import java.time.Instant;
import java.util.UUID;

/** One piece of a record; it is never changed. */
public sealed interface Entry permits FactEntry, ActivityEntry, TrainingEntry {

  UUID id();

  /** When it happened, or since when it is true: lists are ordered by it, newest first. */
  Instant time();

  /** When it was handed to us. */
  Instant receivedAt();

  /** The client that wrote it. */
  String source();
}
