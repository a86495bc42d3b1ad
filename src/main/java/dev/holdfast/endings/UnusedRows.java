package dev.holdfast.endings;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import dev.holdfast.web.OwnApp;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Finds grants that nobody uses. Apps of Holdfast itself share nothing: theirs are left alone. */
@ApplicationScoped
class UnusedRows {

  private static final String SELECT =
      "select g.id, g.person_id, g.client_id, g.idle_since, u.proposed_at from consent_grant g"
          + " join person p on p.id = g.person_id"
          + " %s join unused_grant u on u.grant_id = g.id"
          + " where g.ended_at is null and (g.ends_at is null or g.ends_at > ?)"
          + " and p.deactivated_at is null and g.client_id not in ("
          + Arrays.stream(OwnApp.values())
              .map(app -> "'" + app.clientId() + "'")
              .collect(Collectors.joining(", "))
          + ")";

  /** Nothing is known of it but what was when it was proposed: no use, and that it is kept. */
  private static final String PROPOSED =
      SELECT.formatted("inner") + " and g.idle_since <= u.idle_since";

  private static final String IDLE =
      SELECT.formatted("left")
          + " and g.idle_since < ? and (u.grant_id is null or u.idle_since < g.idle_since)"
          + " order by g.idle_since limit ?";

  /** By then each node has written down what was used in time. */
  private static final Duration WRITTEN = Duration.ofMinutes(2);

  private final Reads reads;
  private final EndingsConfig config;

  UnusedRows(Reads reads, EndingsConfig config) {
    this.reads = reads;
    this.config = config;
  }

  /** When one ends that was proposed then. */
  Instant end(Instant proposed) {
    return proposed.plus(config.unusedWait());
  }

  /** To be proposed: idle for long, and not proposed since then. */
  List<Unused> idle(Instant now, int most) {
    return reads.list(IDLE, UnusedRows::read, now, now.minus(config.unusedAfter()), most);
  }

  /** To be ended. */
  List<Unused> overdue(Instant now, int most) {
    String sql = PROPOSED + " and u.proposed_at <= ? order by u.proposed_at limit ?";
    return reads.list(
        sql, UnusedRows::read, now, now.minus(config.unusedWait()).minus(WRITTEN), most);
  }

  List<Unused> proposed(Instant now, PersonId person) {
    return reads.list(PROPOSED + " and g.person_id = ?", UnusedRows::read, now, person.bits());
  }

  private static Unused read(ResultSet row) throws SQLException {
    return new Unused(
        Reads.id(row, 1),
        new PersonId(row.getLong(2)),
        row.getString(3),
        Reads.instant(row, 4),
        Reads.instantOrNull(row, 5));
  }
}
