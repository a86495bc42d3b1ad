package dev.holdfast.operations;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.NotedAct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A line of the audit log.
 *
 * @param who a person's or a client's id; empty for the command line
 * @param person whether that is a person
 * @param via by which door, in words
 * @param changes what it was and is, one of each
 */
record ActRow(
    Instant at,
    String who,
    boolean person,
    String via,
    String action,
    String targetType,
    String target,
    List<Change> changes,
    String network,
    String requestId) {

  /** What one thing was before, and is now; empty if nothing. */
  record Change(String name, String before, String after) {}

  static ActRow of(NotedAct noted) {
    Actor by = noted.act().by();
    boolean person = by.person() != null;
    return new ActRow(
        noted.at(),
        person ? by.person().toString() : text(by.clientId()),
        person,
        switch (by.via()) {
          case API -> by.keyId() == null ? "by API" : "by API key";
          case PAGE -> "on a page";
          case COMMAND_LINE -> "on the command line";
        },
        noted.act().action(),
        noted.act().targetType(),
        noted.act().targetId(),
        changes(noted.act().before(), noted.act().after()),
        text(by.network()),
        text(by.requestId()));
  }

  private static List<Change> changes(Map<String, Object> before, Map<String, Object> after) {
    Map<String, Object> was = before == null ? Map.of() : before;
    Map<String, Object> is = after == null ? Map.of() : after;
    TreeSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    List<Change> changes = new ArrayList<>();
    names.forEach(name -> changes.add(new Change(name, text(was.get(name)), text(is.get(name)))));
    return changes;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
