package dev.holdfast.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class BarChartTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  @Test
  void the_highest_day_is_as_high_as_the_chart_and_the_smallest_can_be_seen() {
    BarChart chart =
        BarChart.perDay(
            "reads",
            "Reads",
            FIRST,
            FIRST.plusDays(3),
            Map.of(FIRST, 1L, FIRST.plusDays(2), 4_000L, FIRST.plusDays(3), 1_000L));
    assertEquals(List.of(2, 0, 100, 25), chart.bars().stream().map(BarChart.Bar::height).toList());
    assertEquals(List.of(98, 100, 0, 75), chart.bars().stream().map(BarChart.Bar::y).toList());
    assertEquals(40, chart.width());
    assertEquals("4,000", chart.most());
    assertEquals("5,001 in 4 days; most on 3 November 2026: 4,000.", chart.summary());
  }

  @Test
  void nothing_is_said_as_such() {
    BarChart chart = BarChart.perDay("reads", "Reads", FIRST, FIRST.plusDays(29), Map.of());
    assertEquals("None in 30 days.", chart.summary());
    assertEquals(0, chart.bars().get(29).height());
  }
}
