package dev.holdfast.ledgers;

import dev.holdfast.ledger.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the check of one or many chains found, all in all. */
final class Tally {

  private static final int MOST_FINDINGS = 10_000;

  private final List<Map<String, ?>> findings = new ArrayList<>();
  private long chains;
  private long lines;
  private long unreadable;
  private long unsound;
  private Verdict one;

  void add(Verdict verdict) {
    chains++;
    lines += verdict.lines();
    unreadable += verdict.unreadable();
    unsound += verdict.sound() ? 0 : 1;
    one = chains == 1 ? verdict : null;
    for (Verdict.Finding finding : verdict.findings()) {
      if (findings.size() < MOST_FINDINGS) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("person", verdict.person().toString());
        wire.put("seq", finding.seq());
        wire.put("what", finding.what());
        findings.add(wire);
      }
    }
  }

  /** What is wrong with the tree of all ledgers' ends. */
  void add(List<String> tree) {
    unsound += tree.size();
    tree.forEach(what -> findings.add(Map.of("what", what)));
  }

  long chains() {
    return chains;
  }

  boolean sound() {
    return unsound == 0;
  }

  Map<String, ?> wire() {
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("sound", sound());
    wire.put("chains", chains);
    wire.put("lines", lines);
    wire.put("unreadable", unreadable);
    if (one != null) {
      wire.put("first", one.first());
      wire.put("last", one.last());
    }
    wire.put("findings", findings);
    return wire;
  }

  void print(PrintWriter out) {
    for (Map<String, ?> finding : findings) {
      if (finding.containsKey("person")) {
        out.printf("%s  line %s ", finding.get("person"), finding.get("seq"));
      }
      out.println(finding.get("what"));
    }
    String erased =
        unreadable == 0
            ? ""
            : " What %d of them say cannot be read: their people are erased, or hide it."
                .formatted(unreadable);
    String range =
        one == null || one.lines() == 0 ? "" : ", from %d to %d".formatted(one.first(), one.last());
    out.printf(
        "%d chains with %d lines%s: %s.%s%n",
        chains, lines, range, sound() ? "all sound" : unsound + " not sound", erased);
  }
}
