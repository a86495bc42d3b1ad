package dev.holdfast.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.crypto.Lookups;
import dev.holdfast.crypto.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WordMarksTest {

  @Inject WordMarks marks;
  @Inject Lookups lookups;

  @Test
  void each_beginning_has_a_mark_and_nothing_else_has() {
    Set<Long> ada = all("Ada Lovelace");
    assertEquals(3 + 8, ada.size());
    for (String asked : List.of("a", "ad", "ada", "l", "lovel", "lovelace")) {
      assertTrue(ada.contains(asked(asked)), asked);
    }
    for (String asked : List.of("", "d", "adal", "ovelace", "lovelaces", "n", "all:a")) {
      assertFalse(ada.contains(asked(asked)), asked);
    }
  }

  @Test
  void an_address_has_one_mark_beside_those_of_the_words_before_its_at_sign() {
    Set<Long> ada = all("ada@mail.example");
    assertEquals(3 + 1, ada.size());
    assertTrue(ada.contains(asked("ada@mail.example")));
    assertFalse(ada.contains(asked("ada@mail")));
    assertFalse(ada.contains(asked("mail")));
  }

  @Test
  void of_a_long_word_16_letters_have_one_and_all_of_it() {
    String word = "w".repeat(20);
    assertEquals(17, all(word).size());
    assertTrue(all(word).containsAll(Set.of(asked("w".repeat(16)), asked(word))));
    assertFalse(all(word).contains(asked("w".repeat(17))));
  }

  @Test
  void whoever_does_not_have_the_key_cannot_tell_a_word() {
    byte[] unkeyed = Tokens.sha256("person_word\nall:ada".getBytes(StandardCharsets.UTF_8));
    assertNotEquals(first(unkeyed), asked("ada"));
    assertEquals(first(lookups.bytes("all:ada", "person_word")), asked("ada"), "it is keyed");
    assertNotEquals(first(lookups.bytes("all:ada", "login_email")), asked("ada"));
  }

  @Test
  void what_one_product_finds_by_is_marked_for_it_alone() {
    List<String> ranges =
        Stream.concat(
                Stream.of(WordMarks.ALL),
                Stream.of("acme", "acm", "acme:a", "all:").map(WordMarks::own))
            .toList();
    assertEquals(
        ranges.size(), ranges.stream().map(range -> marks.asked(range, "ada")).distinct().count());
    assertTrue(marks.of(ranges.get(1), List.of("Ada")).contains(marks.asked(ranges.get(1), "ad")));
  }

  private Set<Long> all(String text) {
    return marks.of(WordMarks.ALL, List.of(text));
  }

  private long asked(String text) {
    return marks.asked(WordMarks.ALL, text);
  }

  private static long first(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }
}
