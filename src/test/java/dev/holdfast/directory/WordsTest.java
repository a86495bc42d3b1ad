package dev.holdfast.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "a, a",
    "ada, a|ad|ada",
    "山田太郎, 山|山田|山田太|山田太郎",
    "\uD842\uDFB7野家, \uD842\uDFB7|\uD842\uDFB7野|\uD842\uDFB7野家",
    "ada@mail.example, ada@mail.example",
    "@ada, @ada",
  })
  void a_word_is_found_by_its_beginnings_and_an_address_as_a_whole(String word, String found) {
    assertEquals(List.of(found.split("\\|")), Words.beginnings(word).toList());
  }

  @Test
  void a_long_word_is_found_by_16_letters_and_as_a_whole() {
    String sixteen = "wolfeschlegelste";
    assertEquals(16, Words.beginnings(sixteen).count());
    List<String> found = Words.beginnings(sixteen + "inhausen").toList();
    assertEquals(17, found.size());
    assertEquals(List.of(sixteen, sixteen + "inhausen"), found.subList(15, 17));
    assertEquals(17, Words.beginnings("\uD842\uDFB7".repeat(17)).count());
  }

  @ParameterizedTest
  @CsvSource({
    "Élodie Marchand, elodie|marchand",
    "Jean-Luc O'Brien, jean|luc|o|brien",
    "Straße İpek, strasse|ipek",
    "Ada.Lovelace+x@Mail.Example, ada.lovelace+x@mail.example|ada|lovelace|x",
    "-- '', ''",
  })
  void words_are_folded_and_those_before_an_at_sign_are_words_too(String text, String words) {
    Set<String> expected = words.isEmpty() ? Set.of() : Set.of(words.split("\\|"));
    assertEquals(expected, Words.of(List.of(text)));
  }

  @Test
  void what_is_asked_is_folded_alike_and_an_address_stays_whole() {
    assertEquals(
        Set.of("elod", "ada.lovelace@mail.ex", "luc"),
        Words.asked(" ÉLOD Ada.Lovelace@Mail.Ex luc"));
    assertEquals(Set.of(), Words.asked("-- ''"));
  }

  @Test
  void of_many_addresses_no_whole_one_is_left_out() {
    List<String> addresses =
        IntStream.range(0, 10)
            .mapToObj(i -> "a%1$d.b%1$d.c%1$d.d%1$d@mail.example".formatted(i))
            .toList();
    Set<String> words = Words.of(addresses);
    assertEquals(24, words.size());
    assertTrue(words.containsAll(addresses));
  }
}
