package dev.holdfast.sharing;

import dev.holdfast.record.Entry;
import dev.holdfast.record.FactEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The ETag of an answer. Entries never change, so their ids say what an answer contains, with what
 * their person says of them; a mix of them is much cheaper than a hash of the body.
 */
record EntityTag(String value) {

  /** Another way of writing the same entries is another representation: count it up. */
  private static final long FORMAT = 1;

  static EntityTag of(List<? extends Entry> entries, boolean more, Set<UUID> disputed) {
    long mixed = FORMAT + (more ? 1L << 32 : 0);
    for (Entry entry : entries) {
      UUID id = entry.id();
      mixed = mix(mixed + id.getMostSignificantBits());
      mixed = mix(mixed + id.getLeastSignificantBits());
      if (disputed.contains(id)) {
        mixed = mix(mixed + 1);
      }
      if (entry instanceof FactEntry fact && fact.supersededAt() != null) {
        mixed = mix(mixed + fact.supersededAt().toEpochMilli());
      }
    }
    return new EntityTag('"' + Long.toHexString(mix(mixed + entries.size())) + '"');
  }

  static EntityTag of(String... parts) {
    long mixed = FORMAT;
    for (String part : parts) {
      for (int place = 0; place < part.length(); place++) {
        mixed = mix(mixed + part.charAt(place));
      }
    }
    return new EntityTag('"' + Long.toHexString(mixed) + '"');
  }

  /** If-None-Match, by weak comparison (RFC 9110, 13.1.2): the caller has this one already. */
  boolean isAmong(String header) {
    return header != null
        && (header.trim().equals("*")
            || Arrays.stream(header.split(","))
                .map(String::trim)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(value::equals));
  }

  /** If-Match, by strong comparison (RFC 9110, 13.1.1). */
  boolean isStronglyAmong(String header) {
    return header.trim().equals("*")
        || Arrays.stream(header.split(",")).map(String::trim).anyMatch(value::equals);
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long given) {
    long bits = given + 0x9e3779b97f4a7c15L;
    bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
    return bits ^ bits >>> 31;
  }
}
