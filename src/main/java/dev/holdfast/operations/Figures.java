package dev.holdfast.operations;

import dev.holdfast.platform.Reads;
import dev.holdfast.usage.Usage;
import dev.holdfast.usage.UsageDay;
import dev.holdfast.usage.UsageWriter;
import dev.holdfast.web.BarChart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.AbstractMap.SimpleEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What happened here, day by day. Only counts are read: by the index of the time, or kept ones. */
@ApplicationScoped
class Figures {

  private static final String BY_DAY =
      "select %1$s / 86400000, count(*) from %2$s and %1$s >= ? group by %1$s / 86400000";

  private final Reads reads;
  private final Usage usage;
  private final UsageWriter writer;

  Figures(Reads reads, Usage usage, UsageWriter writer) {
    this.reads = reads;
    this.usage = usage;
    this.writer = writer;
  }

  /** One chart of each sort. */
  List<BarChart> charts(LocalDate first, LocalDate last) {
    writer.write();
    List<UsageDay> used = usage.totals(first, last);
    return List.of(
        chart("sign-ups", "New people", first, last, "created_at", "person where 1 = 1"),
        chart("sign-ins", "Sign-ins", first, last, "happened_at", kind("SIGNED_IN")),
        chart("grants", "Grants to apps", used, UsageDay::grants),
        chart("reads", "Reads by apps", used, UsageDay::reads),
        chart("refusals", "Refused requests of apps", used, UsageDay::refusals));
  }

  private static BarChart chart(
      String id, String title, List<UsageDay> used, ToLongFunction<UsageDay> counted) {
    return BarChart.perDay(
        id,
        title,
        used.get(0).day(),
        used.get(used.size() - 1).day(),
        used.stream().collect(Collectors.toMap(UsageDay::day, counted::applyAsLong)));
  }

  private static String kind(String kind) {
    return "security_event where kind = '" + kind + "'";
  }

  private BarChart chart(
      String id, String title, LocalDate first, LocalDate last, String... counted) {
    Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    Map<LocalDate, Long> values = new HashMap<>();
    reads
        .list(
            BY_DAY.formatted((Object[]) counted),
            row -> new SimpleEntry<>(LocalDate.ofEpochDay(row.getLong(1)), row.getLong(2)),
            from)
        .forEach(day -> values.put(day.getKey(), day.getValue()));
    return BarChart.perDay(id, title, first, last, values);
  }
}
