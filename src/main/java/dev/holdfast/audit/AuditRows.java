package dev.holdfast.audit;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Via;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import dev.holdfast.web.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the log's table; without a Hibernate session, for an export reads very many. */
@ApplicationScoped
class AuditRows {

  private static final String SELECT =
      "select id, happened_at, via, actor, client_id, key_id, action, target_type, target_id,"
          + " organization_id, before_change, after_change, network, request_id from audit_event";

  private final Reads reads;
  private final Changes changes;

  AuditRows(Reads reads, Changes changes) {
    this.reads = reads;
    this.changes = changes;
  }

  List<NotedAct> find(AuditSearch search, Position after, int most) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = where(search, values);
    if (after != null) {
      // The first condition is implied, but it is what lets the index begin at the right place.
      where.append(" and happened_at <= ? and (happened_at < ? or id < ?)");
      values.addAll(List.of(after.time(), after.time(), after.id()));
    }
    values.add(most);
    String sql = SELECT + where + " order by happened_at desc, id desc limit ?";
    return reads.list(sql, this::read, values.toArray());
  }

  long count(AuditSearch search) {
    List<Object> values = new ArrayList<>();
    String sql = "select count(*) from audit_event" + where(search, values);
    return reads.list(sql, row -> row.getLong(1), values.toArray()).get(0);
  }

  /** Empty if it is not kept any more. */
  List<NotedAct> one(UUID id) {
    return reads.list(SELECT + " where id = ?", this::read, id);
  }

  private static StringBuilder where(AuditSearch search, List<Object> values) {
    StringBuilder where = new StringBuilder(" where 1 = 1");
    add(where, values, "actor = ?", search.actor());
    add(where, values, "via = ?", search.via() == null ? null : search.via().name());
    add(where, values, "action = ?", search.action());
    add(where, values, "target_type = ?", search.targetType());
    add(where, values, "target_id = ?", search.targetId());
    add(where, values, "organization_id = ?", search.organization());
    add(where, values, "happened_at >= ?", search.from());
    add(where, values, "happened_at < ?", search.to());
    return where;
  }

  private static void add(StringBuilder where, List<Object> values, String what, Object value) {
    if (value != null) {
      where.append(" and ").append(what);
      values.add(value);
    }
  }

  private NotedAct read(ResultSet row) throws SQLException {
    String actor = row.getString(4);
    Actor by =
        new Actor(
            Via.valueOf(row.getString(3)),
            PersonId.parse(actor).orElse(null),
            row.getString(5),
            row.getString(6),
            row.getString(13),
            row.getString(14));
    Act act =
        new Act(
            by,
            row.getString(7),
            row.getString(8),
            row.getString(9),
            Reads.idOrNull(row, 10),
            changes.read(row.getString(11)),
            changes.read(row.getString(12)));
    return new NotedAct(Reads.id(row, 1), Reads.instant(row, 2), act);
  }
}
