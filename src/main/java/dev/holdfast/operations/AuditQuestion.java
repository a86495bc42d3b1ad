package dev.holdfast.operations;

import dev.holdfast.audit.AuditSearch;
import dev.holdfast.web.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What an operator asks of the audit log, as the form sends it; all may be empty. */
public class AuditQuestion {

  private static final int LAST_YEAR = 9999;

  @QueryParam("actor")
  String actor;

  @QueryParam("action")
  String action;

  @QueryParam("target")
  String target;

  /** The first day, in UTC. */
  @QueryParam("from")
  String from;

  /** The last day, in UTC. */
  @QueryParam("to")
  String to;

  public String actor() {
    return ListQuery.text(actor);
  }

  public String action() {
    return ListQuery.text(action);
  }

  public String target() {
    return ListQuery.text(target);
  }

  public String from() {
    return ListQuery.text(from);
  }

  public String to() {
    return ListQuery.text(to);
  }

  /** Why it cannot be searched for, as a sentence; or empty. */
  String fault() {
    try {
      search();
      return "";
    } catch (DateTimeException e) {
      return "Write days as 2026-11-21.";
    }
  }

  AuditSearch search() {
    return new AuditSearch(
        given(actor()),
        null,
        given(action()),
        null,
        given(target()),
        null,
        day(from(), 0),
        day(to(), 1));
  }

  /** What was asked for. */
  ListQuery query() {
    return ListQuery.of(
        "actor", actor(), "action", action(), "target", target(), "from", from(), "to", to());
  }

  private static String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static Instant day(String text, int later) {
    if (text.isEmpty()) {
      return null;
    }
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("no year that anything can have happened in");
    }
    return day.plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
