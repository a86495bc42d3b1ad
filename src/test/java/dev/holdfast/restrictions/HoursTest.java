package dev.holdfast.restrictions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parts of days, as the clocks of Berlin show them. */
@Tag("one-database")
class HoursTest {

  @Test
  void the_clock_on_the_wall_counts_in_summer_and_in_winter() {
    Hours office = hours("08:00", "18:00");
    assertTrue(office.matches(Some.at("2026-07-01T06:00:00Z")), "8:00 in summer");
    assertFalse(office.matches(Some.at("2026-01-01T06:59:59Z")), "7:59 in winter");
    assertTrue(office.matches(Some.at("2026-01-01T07:00:00Z")), "8:00 in winter");
    assertFalse(office.matches(Some.at("2026-01-01T17:00:00Z")), "18:00 is over");
  }

  @Test
  void the_hour_that_comes_twice_counts_twice() {
    Hours night = hours("02:00", "03:00");
    assertTrue(night.matches(Some.at("2026-10-25T00:30:00Z")));
    assertTrue(night.matches(Some.at("2026-10-25T01:30:00Z")));
    assertFalse(night.matches(Some.at("2026-10-25T02:30:00Z")));
  }

  @Test
  void the_hour_that_is_left_out_never_comes() {
    Hours night = hours("02:00", "03:00");
    assertFalse(night.matches(Some.at("2026-03-29T00:59:59Z")));
    assertFalse(night.matches(Some.at("2026-03-29T01:00:00Z")));
  }

  @Test
  void what_passes_midnight_is_of_the_day_on_which_it_begins() {
    Hours friday = Hours.of(Some.hours("allow", "1", "22:00", "06:00", "FRIDAY"));
    assertTrue(friday.matches(Some.at("2026-11-27T21:00:00Z")), "Friday, 22:00");
    assertTrue(friday.matches(Some.at("2026-11-28T04:59:59Z")), "Saturday, 5:59");
    assertFalse(friday.matches(Some.at("2026-11-28T05:00:00Z")), "Saturday, 6:00");
    assertFalse(friday.matches(Some.at("2026-11-27T04:00:00Z")), "Friday, 5:00 is Thursday's");
    assertFalse(friday.matches(Some.at("2026-11-28T22:00:00Z")), "Saturday, 23:00");
  }

  @Test
  void a_whole_day_ends_at_24() {
    Hours sunday = Hours.of(Some.hours("allow", "1", "00:00", "24:00", "SUNDAY"));
    assertTrue(sunday.matches(Some.at("2026-11-29T22:59:59Z")));
    assertFalse(sunday.matches(Some.at("2026-11-29T23:00:00Z")));
  }

  @Test
  void whatever_it_is_every_moment_is_within_it_or_within_its_complement() {
    Hours one = hours("22:15", "06:45");
    Hours rest = hours("06:45", "22:15");
    Arbitraries.longs()
        .between(1_700_000_000L, 1_900_000_000L)
        .sampleStream()
        .limit(5_000)
        .forEach(
            second -> {
              Request then = Some.at(Instant.ofEpochSecond(second).toString());
              LocalTime clock = then.time().atZone(ZoneId.of("Europe/Berlin")).toLocalTime();
              boolean night =
                  !clock.isBefore(LocalTime.of(22, 15)) || clock.isBefore(LocalTime.of(6, 45));
              assertEquals(night, one.matches(then));
              assertEquals(!night, rest.matches(then));
            });
  }

  @Test
  void what_is_no_part_of_a_day_is_told() {
    assertThrows(NotValid.class, () -> hours("8:00", "18:00"));
    assertThrows(NotValid.class, () -> hours("08:00", "08:00"));
    assertThrows(NotValid.class, () -> hours("24:00", "08:00"));
    assertThrows(
        NotValid.class, () -> Hours.of(Some.hours("allow", "1", "08:00", "18:00", "SOMEDAY")));
  }

  private static Hours hours(String from, String to) {
    return Hours.of(Some.hours("allow", "1", from, to));
  }
}
