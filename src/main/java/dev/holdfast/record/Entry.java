package dev.holdfast.record;

import dev.holdfast.ledger.EntryRef;
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

  /** Which one it is, for the ledger. */
  default EntryRef ref() {
    if (this instanceof FactEntry fact) {
      return new EntryRef(EntryRef.Sort.FACTS, fact.id(), fact.name());
    }
    return new EntryRef(
        this instanceof ActivityEntry ? EntryRef.Sort.ACTIVITIES : EntryRef.Sort.TRAINING,
        id(),
        null);
  }
}
