package dev.holdfast.operations;

import dev.holdfast.audit.AuditSearch;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

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
    return text(actor);
  }

  public String action() {
    return text(action);
  }

  public String target() {
    return text(target);
  }

  public String from() {
    return text(from);
  }

  public String to() {
    return text(to);
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

  /** What was asked for, by the names of the fields; what was left empty is not there. */
  Map<String, Object> asked() {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("actor", actor());
    asked.put("action", action());
    asked.put("target", target());
    asked.put("from", from());
    asked.put("to", to());
    asked.values().removeIf(""::equals);
    return asked;
  }

  /** The same as a query; empty if nothing was asked. */
  String query() {
    return asked().entrySet().stream()
        .map(
            one ->
                one.getKey()
                    + "="
                    + URLEncoder.encode(one.getValue().toString(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String text(String given) {
    return given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
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
