package dev.holdfast.directory;

import dev.holdfast.crypto.Lookups;
import dev.holdfast.crypto.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The marks by which people are found: of each beginning of a word 64 bits of a keyed hash, so that
 * whoever has the table alone reads no word in it, nor can ask it for one. A beginning is asked for
 * by equality.
 */
@ApplicationScoped
class WordMarks {

  /** Of what everybody finds by who is shown it. */
  static final String ALL = "all:";

  private static final String TABLE = "person_word";

  private final Lookups lookups;

  WordMarks(Lookups lookups) {
    this.lookups = lookups;
  }

  /** What only one product finds by; no other's range begins like it. */
  static String own(String client) {
    return "own:" + Tokens.hash(client) + ":";
  }

  /** Of a text that is asked for ({@link Words#asked}). */
  long asked(String range, String text) {
    return ByteBuffer.wrap(lookups.bytes(range + text, TABLE)).getLong();
  }

  /** Of names or addresses: each beginning of each of their words. */
  Set<Long> of(String range, Collection<String> texts) {
    return Words.of(texts).stream()
        .flatMap(Words::beginnings)
        .distinct()
        .map(beginning -> asked(range, beginning))
        .collect(Collectors.toSet());
  }
}
