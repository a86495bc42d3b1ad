package dev.holdfast.operations;

import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is noted of the place itself: which processes serve it, and how large it has become. */
@ApplicationScoped
public class Watch {

  /** A node that was not seen for so long has stopped. */
  static final Duration GONE = Duration.ofMinutes(3);

  private static final int DAYS_KEPT = 400;

  private final UUID self = UUID.randomUUID();
  private final Clock clock;
  private final Reads reads;
  private final String sizeQuery;
  private final String version;

  Watch(
      Clock clock,
      Reads reads,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.clock = clock;
    this.reads = reads;
    this.version = version;
    this.sizeQuery =
        databaseKind.equals("sqlite")
            ? "select page_count * page_size from pragma_page_count(), pragma_page_size()"
            : "select pg_database_size(current_database())";
  }

  /** How large the database is at this moment, in bytes. */
  long size() {
    return reads.list(sizeQuery, row -> row.getLong(1)).get(0);
  }

  /** How large it was, by day. */
  Map<LocalDate, Long> sizes(LocalDate from) {
    Map<LocalDate, Long> sizes = new TreeMap<>();
    SizeOfDay.since(from.toEpochDay())
        .forEach(day -> sizes.put(LocalDate.ofEpochDay(day.epochDay), day.bytes));
    return sizes;
  }

  /** Those that are alive, the one that runs longest first. */
  List<Node> nodes() {
    return SeenNode.since(clock.instant().minus(GONE)).stream()
        .map(node -> new Node(node.version, node.startedAt, node.seenAt, node.id.equals(self)))
        .toList();
  }

  /** This node is here; those that are long gone are forgotten. */
  @Durable
  void beat() {
    Instant now = clock.instant();
    if (!SeenNode.seen(self, now)) {
      SeenNode node = new SeenNode();
      node.id = self;
      node.version = version;
      node.startedAt = now;
      node.seenAt = now;
      node.persist();
    }
    SeenNode.deleteBefore(now.minus(GONE.multipliedBy(10)));
  }

  /** Notes the size of today. */
  @Durable
  void measure() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    SizeOfDay.put(today.toEpochDay(), size());
    SizeOfDay.deleteBefore(today.minusDays(DAYS_KEPT).toEpochDay());
  }
}
