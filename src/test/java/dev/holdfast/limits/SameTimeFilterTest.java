package dev.holdfast.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameTimeFilterTest {

  @ParameterizedTest
  @CsvSource({
    "0, 100",
    "40_000_000, 60",
    "98_999_999, 2",
    "99_000_000, 1",
    "99_000_001, 1",
    "99_999_999, 1",
    "100_000_000, 0",
    "100_000_001, 0",
    "5_000_000_000, 0"
  })
  void what_is_left_of_a_tenth_of_a_second_is_waited_for_in_whole_milliseconds(
      String spentNanos, long millis) {
    long spent = Long.parseLong(spentNanos.replace("_", ""));
    assertEquals(Duration.ofMillis(millis), SameTimeFilter.wait(Duration.ofMillis(100), spent));
  }
}
