package dev.holdfast.admin;

import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is held under one name.
 *
 * @param current null if only superseded values are left
 * @param earlier superseded values, the latest first
 */
record FactRow(String name, String label, FactEntry current, List<FactEntry> earlier) {

  /** One row for each name, in the order in which the names come. */
  static List<FactRow> of(List<FactEntry> facts) {
    Map<String, List<FactEntry>> named = new LinkedHashMap<>();
    facts.forEach(fact -> named.computeIfAbsent(fact.name(), name -> new ArrayList<>()).add(fact));
    return named.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  private static FactRow of(String name, List<FactEntry> facts) {
    FactEntry current =
        facts.stream().filter(fact -> fact.supersededAt() == null).findFirst().orElse(null);
    List<FactEntry> earlier = facts.stream().filter(fact -> fact.supersededAt() != null).toList();
    return new FactRow(name, FactName.label(name), current, earlier);
  }
}
