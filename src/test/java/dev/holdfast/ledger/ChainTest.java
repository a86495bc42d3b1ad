package dev.holdfast.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.PersonId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The form of a line, on arbitrary ones, held to another's writer of RFC 8785. */
@Tag("one-database")
class ChainTest {

  private static final int TRIES = 2_000;

  private static final Arbitrary<String> TEXTS =
      Arbitraries.of("aZ09 \"\\\b\f\n\r\t/\u0001\u001f\u007f\u00e4\u20ac\u2028\ufb33".split(""))
          .list()
          .ofMinSize(1)
          .ofMaxSize(40)
          .map(letters -> String.join("", letters))
          .injectNull(0.2);

  private static final Arbitrary<UUID> IDS =
      Arbitraries.longs()
          .between(1, Long.MAX_VALUE)
          .map(bits -> new UUID(bits, ~bits))
          .injectNull(0.2);

  private static final Arbitrary<EntryRef> ENTRIES =
      Combinators.combine(Arbitraries.of(EntryRef.Sort.class), IDS, TEXTS).as(EntryRef::new);

  private static final Arbitrary<LedgerBody> BODIES =
      Combinators.combine(
              Arbitraries.longs().between(0, 253_402_300_799_999L),
              Arbitraries.of(Act.class),
              TEXTS.list().ofSize(6),
              IDS,
              ENTRIES.list().ofMaxSize(30))
          .as(ChainTest::body);

  private static LedgerBody body(
      long at, Act act, List<String> texts, UUID grant, List<EntryRef> entries) {
    return new LedgerBody(
        Instant.ofEpochMilli(at),
        act,
        texts.get(0),
        texts.get(1),
        grant,
        texts.get(2),
        texts.get(3),
        entries,
        texts.get(4),
        texts.get(5),
        Chain.text(new byte[16]));
  }

  @Test
  void a_body_is_written_in_the_canonical_form() throws IOException {
    for (LedgerBody body : BODIES.sampleStream().limit(TRIES).toList()) {
      byte[] written = Chain.canonical(body).bytes();
      assertArrayEquals(new JsonCanonicalizer(written).getEncodedUTF8(), written);
    }
  }

  @Test
  void what_is_packed_is_read_as_it_was() {
    for (LedgerBody body : BODIES.sampleStream().limit(TRIES).toList()) {
      assertEquals(body, Packed.read(Packed.write(body)));
    }
  }

  @Test
  void a_hash_is_over_person_place_and_what_came_before() throws IOException {
    PersonId person = new PersonId(7);
    byte[] commitment = Chain.commitment(BODIES.sample());
    String text =
        "{\"seq\":3,\"person\":\"%s\",\"previous\":\"%s\",\"commitment\":\"%s\"}"
            .formatted(person, Chain.text(Chain.START), Chain.text(commitment));
    byte[] canonical = new JsonCanonicalizer(text).getEncodedUTF8();
    assertArrayEquals(
        dev.holdfast.crypto.Tokens.sha256(canonical),
        Chain.hash(person, 3, Chain.START, commitment));
    assertTrue(!Chain.text(commitment).contains("="));
  }
}
