package dev.holdfast.apikeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class KeyTextTest {

  @Test
  void a_key_is_known_when_it_is_seen() {
    String key = KeyText.make(KeyText.OF_PERSON);
    assertTrue(key.matches("hf_pk_[0-9A-Za-z]{36}"), key);
    assertTrue(KeyText.isSound(key));
    assertTrue(KeyText.isMeant(key));
    assertEquals(10, KeyText.shown(key).length());
  }

  @Test
  void no_letter_of_it_can_be_changed() {
    String key = KeyText.make(KeyText.OF_CLIENT);
    for (int i = 0; i < key.length(); i++) {
      char other = key.charAt(i) == 'a' ? 'b' : 'a';
      assertFalse(KeyText.isSound(key.substring(0, i) + other + key.substring(i + 1)), "at " + i);
    }
    assertFalse(KeyText.isSound(""));
    assertFalse(KeyText.isSound("hf_pk_"));
  }

  @Test
  void no_two_are_the_same() {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      keys.add(KeyText.make(KeyText.OF_PERSON));
    }
    assertEquals(1_000, keys.size());
  }
}
