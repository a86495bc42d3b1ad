package dev.holdfast.record;

import dev.holdfast.crypto.Tokens;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/** Ids of entries: UUIDs of version 7 (RFC 9562, 5.7), in the order in which entries arrived. */
final class EntryIds {

  private EntryIds() {}

  /**
   * @param place the entry's place among those that arrived with it, less than 4,096
   */
  static UUID at(Instant received, int place) {
    long high = received.toEpochMilli() << 16 | 0x7000 | place & 0xfff;
    long random = ByteBuffer.wrap(Tokens.randomBytes(Long.BYTES)).getLong();
    return new UUID(high, random & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
  }
}
