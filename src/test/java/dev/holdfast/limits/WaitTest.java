package dev.holdfast.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class WaitTest {

  @Test
  void it_is_said_in_the_unit_that_people_use() {
    assertEquals("in a second", words(0));
    assertEquals("in 2 seconds", words(1.01));
    assertEquals("in 119 seconds", words(119));
    assertEquals("in 2 minutes", words(120));
    assertEquals("in 3 minutes", words(121));
    assertEquals("in 2 hours", words(7_200));
    assertEquals("in 25 hours", words(24 * 3600 + 1));
  }

  private static String words(double seconds) {
    return Wait.ofNanos((long) (seconds * 1e9)).words();
  }
}
