package dev.holdfast.usage;

import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much clients and keys are used, by days. It is counted in memory and written every second, so
 * a crash loses at most that.
 */
@ApplicationScoped
public class Usage {

  /** Days that are kept: a year, and a month to compare with. */
  public static final int KEPT_DAYS = 400;

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private static final String SUMS =
      "select day, sum(tokens), sum(reads), sum(writes), sum(refusals), sum(grants)"
          + " from usage_day where %s day >= ? and day <= ? group by day order by day";

  private static final String ANSWERED =
      "select subject, sum(reads + writes) from usage_day"
          + " where subject in (%s) and day >= ? and day <= ? group by subject";

  private static final String ADD =
      "insert into usage_day (subject, day, tokens, reads, writes, refusals, grants)"
          + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (subject, day) do update set"
          + " tokens = usage_day.tokens + excluded.tokens,"
          + " reads = usage_day.reads + excluded.reads,"
          + " writes = usage_day.writes + excluded.writes,"
          + " refusals = usage_day.refusals + excluded.refusals,"
          + " grants = usage_day.grants + excluded.grants";

  private final Counters counters;
  private final Reads reads;
  private final EntityManager entities;

  Usage(Counters counters, Reads reads, EntityManager entities) {
    this.counters = counters;
    this.reads = reads;
    this.entities = entities;
  }

  /** One more; it costs no query. */
  public void count(Subject subject, Counted what) {
    subject.names().forEach(name -> counters.add(name, what));
  }

  /**
   * Every day from one to another, both included, as far as they are kept; also those of nothing.
   */
  public List<UsageDay> of(String clientId, LocalDate from, LocalDate to) {
    return days(clientId, from, to);
  }

  /** The same of one key. */
  public List<UsageDay> ofKey(String keyId, LocalDate from, LocalDate to) {
    return days(Subject.ofKey(keyId), from, to);
  }

  /** The same of all clients together. */
  public List<UsageDay> totals(LocalDate from, LocalDate to) {
    return filled(
        reads.list(
            SUMS.formatted("subject not like 'key:%' and"),
            Usage::day,
            from.toEpochDay(),
            to.toEpochDay()),
        from,
        to);
  }

  /**
   * How many requests of each of these keys were answered from one day to another, both included;
   * none for a key of which nothing was counted.
   */
  public Map<String, Long> answered(List<String> keyIds, LocalDate from, LocalDate to) {
    if (keyIds.isEmpty()) {
      return Map.of();
    }
    List<Object> values = new ArrayList<>(keyIds.stream().map(Subject::ofKey).toList());
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    values.add(from.toEpochDay());
    values.add(to.toEpochDay());
    return reads
        .list(
            ANSWERED.formatted(marks),
            row -> Map.entry(Subject.keyOf(row.getString(1)), row.getLong(2)),
            values.toArray())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<UsageDay> days(String subject, LocalDate from, LocalDate to) {
    return filled(
        reads.list(
            SUMS.formatted("subject = ? and"),
            Usage::day,
            subject,
            from.toEpochDay(),
            to.toEpochDay()),
        from,
        to);
  }

  /** Adds what was counted; called by {@link UsageWriter}. */
  @Durable
  void add(List<Counters.Taken> taken) {
    for (Counters.Taken one : taken) {
      var query =
          entities
              .createNativeQuery(ADD)
              .setParameter(1, one.subject())
              .setParameter(2, one.day().toEpochDay());
      for (int i = 0; i < one.counts().length; i++) {
        query.setParameter(3 + i, one.counts()[i]);
      }
      query.executeUpdate();
    }
  }

  /** Removes days that are not kept any more; how many, at most 500. */
  @Durable
  int removeOld() {
    return entities
        .createNativeQuery(
            "delete from usage_day where (subject, day) in (select subject, day from usage_day"
                + " where day <= ?1 limit "
                + MOST_REMOVED_AT_ONCE
                + ")")
        .setParameter(1, counters.day().minusDays(KEPT_DAYS).toEpochDay())
        .executeUpdate();
  }

  private static List<UsageDay> filled(List<UsageDay> found, LocalDate from, LocalDate to) {
    Map<LocalDate, UsageDay> known =
        found.stream().collect(Collectors.toMap(UsageDay::day, Function.identity()));
    List<UsageDay> all = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      all.add(Optional.ofNullable(known.get(day)).orElse(UsageDay.none(day)));
    }
    return all;
  }

  private static UsageDay day(ResultSet row) throws SQLException {
    return new UsageDay(
        LocalDate.ofEpochDay(row.getLong(1)),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6));
  }
}
