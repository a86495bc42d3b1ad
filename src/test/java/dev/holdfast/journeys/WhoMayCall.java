package dev.holdfast.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of who may call which endpoint. A line is an operation, who may, and what is sent,
 * separated by bars; {@code name=status} says of somebody who may not that the refusal is another
 * than usual. Of an operation with a protocol of its own, {@code protocol} stands for all that.
 */
record WhoMayCall(List<Row> rows, List<String> operations) {

  /**
   * @param operation such as {@code GET /api/organizations}
   * @param may the callers who are answered
   * @param refusals of others, where they are not the usual
   * @param body what is sent; empty for nothing
   */
  record Row(String operation, List<String> may, Map<String, Integer> refusals, String body) {

    String method() {
      return operation.substring(0, operation.indexOf(' '));
    }

    String path() {
      return operation.substring(operation.indexOf(' ') + 1);
    }

    /** Whether there is something less when it was called: what is sent is mostly nonsense. */
    boolean spends() {
      return method().equals("DELETE") || path().endsWith("/disable") || !body.isEmpty();
    }

    /** Whether it is about one organization, or one client, which others must not learn of. */
    boolean ownedBySome() {
      return path().startsWith("/api/organizations/{") || path().startsWith("/api/clients/{");
    }

    /** The status with which somebody is refused who may not. */
    int refusal(String caller) {
      boolean outside = caller.equals("stranger") || caller.equals("elsewhere");
      int usual = caller.equals("anonymous") ? 401 : outside && ownedBySome() ? 404 : 403;
      return refusals.getOrDefault(caller, usual);
    }

    /** Whether an answer is one that somebody gets who may, be it that she sent nonsense. */
    boolean lets(int answer) {
      return answer != 401 && answer != 403 && !(answer == 404 && ownedBySome()) && answer < 500;
    }
  }

  static WhoMayCall read() {
    List<Row> rows = new ArrayList<>();
    List<String> operations = new ArrayList<>();
    for (String line : text().split("\n")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\\|", -1);
      String operation = parts[0].strip();
      operations.add(operation);
      if (!parts[1].strip().equals("protocol")) {
        rows.add(row(operation, parts[1].strip(), parts.length > 2 ? parts[2].strip() : ""));
      }
    }
    return new WhoMayCall(rows, operations);
  }

  private static Row row(String operation, String callers, String body) {
    List<String> may = new ArrayList<>();
    Map<String, Integer> refusals = new LinkedHashMap<>();
    for (String one : callers.split(" +")) {
      String[] named = one.split("=");
      if (named.length == 1) {
        may.add(one);
      } else {
        refusals.put(named[0], Integer.parseInt(named[1]));
      }
    }
    return new Row(operation, may, refusals, body);
  }

  private static String text() {
    try (InputStream in = WhoMayCall.class.getResourceAsStream("/who-may-call.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
