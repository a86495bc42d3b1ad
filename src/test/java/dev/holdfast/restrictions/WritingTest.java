package dev.holdfast.restrictions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class WritingTest {

  @Test
  void what_is_remembered_is_bounded_by_how_much_it_is() {
    Cache<String, Rules> understood = Writing.bounded();
    Rules rules = new Rules(List.of());
    int texts = 200;
    int length = 100_000;
    for (int i = 0; i < texts; i++) {
      understood.put("%0{l}d".replace("{l}", String.valueOf(length)).formatted(i), rules);
    }
    understood.cleanUp();
    long characters = understood.asMap().keySet().stream().mapToLong(String::length).sum();
    assertTrue(characters <= Writing.MOST_REMEMBERED, () -> characters + " characters");
    assertEquals(Writing.MOST_REMEMBERED / length, understood.estimatedSize());
  }
}
