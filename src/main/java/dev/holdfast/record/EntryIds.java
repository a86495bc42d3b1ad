package dev.holdfast.record;

import dev.holdfast.crypto.Tokens;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of entries: UUIDs of version 7 (RFC 9562, 5.7), in the order in which entries arrived. Those
 * of one millisecond are counted (6.2, method 1), in the 12 bits after the time and the 18 after
 * the variant: what came first is listed first however fast the next one follows.
 */
final class EntryIds {

  private static final int LOW_BITS = 18;
  private static final int RANDOM_BITS = 62 - LOW_BITS;

  private static long millis;
  private static long count;

  private EntryIds() {}

  /** An id greater than all that this process gave before. */
  static synchronized UUID next(Instant received) {
    long now = received.toEpochMilli();
    count = now > millis ? 0 : count + 1;
    millis = Math.max(now, millis);
    long random = ByteBuffer.wrap(Tokens.randomBytes(Long.BYTES)).getLong();
    return new UUID(
        millis << 16 | 0x7000 | count >>> LOW_BITS & 0xfff,
        1L << 63 | (count & (1L << LOW_BITS) - 1) << RANDOM_BITS | random >>> 64 - RANDOM_BITS);
  }
}
