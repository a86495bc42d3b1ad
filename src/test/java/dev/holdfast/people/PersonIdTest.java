package dev.holdfast.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("one-database")
class PersonIdTest {

  /** The examples of the proposal, two addresses side by side. */
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, lusab-babad",
    "63.84.220.193, gutih-tugad",
    "63.118.7.35, gutuk-bisog",
    "140.98.193.141, mudof-sakat",
    "64.255.6.200, haguz-biram",
    "128.30.52.45, mabiv-gibot",
    "147.67.119.2, natag-lisaf",
    "212.58.253.68, tibup-zujah",
    "216.35.68.215, tobog-higil",
    "216.68.232.21, todah-vobij",
    "198.81.129.136, sinid-makam",
    "12.110.110.204, budov-kuras",
  })
  void the_words_are_those_of_the_proposal(String address, String words) {
    long half = 0;
    for (String part : address.split("\\.")) {
      half = half << 8 | Integer.parseInt(part);
    }
    PersonId id = new PersonId(half << 32 | half);
    assertEquals(words + "-" + words, id.toString());
    assertEquals(id, PersonId.parse(id.toString()).orElseThrow());
  }

  @Test
  void what_is_written_is_read_again() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      PersonId id = new PersonId(random.nextLong());
      assertEquals(id, PersonId.parse(id.toString()).orElseThrow());
    }
    assertEquals("babab-babab-babab-babab", new PersonId(0).toString());
    assertEquals("zuzuz-zuzuz-zuzuz-zuzuz", new PersonId(-1).toString());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "lusab-babad",
        "lusab-babad-gutih-tuga",
        "LUSAB-babad-gutih-tugad",
        "lusab-babad-gutih-tugad\n",
        "lusab babad gutih tugad",
        "lusab-babad-gutih-tuged",
        "lusab-babad-gutih-tugad-babab"
      })
  void anything_else_is_no_id(String text) {
    assertTrue(PersonId.parse(text).isEmpty());
  }
}
