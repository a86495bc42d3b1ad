package dev.holdfast.restrictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All restrictions of one client or key. A request passes if no deny matches it, and for each type
 * of which there are allows, at least one of them does; and then, if no rate is used up. So the
 * order does not matter, a deny more never lets more in, and where there are none everything
 * passes. What is not known of a request is in no allow, and an address that is not known is in
 * every deny.
 */
final class Rules {

  private final List<Rule> denies = new ArrayList<>();
  private final Map<String, List<Rule>> allows = new LinkedHashMap<>();
  private final List<Rule> rates = new ArrayList<>();

  /** The order is that of type and id, so that the same one is always named. */
  Rules(List<Restriction> restrictions) {
    restrictions.stream()
        .sorted(Comparator.comparing(Restriction::type).thenComparing(Restriction::id))
        .map(Rule::of)
        .forEach(this::add);
  }

  private void add(Rule rule) {
    if (rule.isRate()) {
      rates.add(rule);
    } else if (rule.isAllow()) {
      allows.computeIfAbsent(rule.said().type(), type -> new ArrayList<>()).add(rule);
    } else {
      denies.add(rule);
    }
  }

  /** Without the rates, which only counting can tell. */
  Verdict verdict(Request request) {
    for (Rule deny : denies) {
      if (deny.denies(request)) {
        return new Verdict(Verdict.Outcome.DENIED, deny.said(), 0);
      }
    }
    for (List<Rule> ofType : allows.values()) {
      if (ofType.get(0).condition().concerns(request)
          && ofType.stream().noneMatch(rule -> rule.condition().matches(request))) {
        return new Verdict(Verdict.Outcome.NOT_ALLOWED, ofType.get(0).said(), 0);
      }
    }
    return Verdict.PASSES;
  }

  List<Rule> rates() {
    return rates;
  }

  /** Whether any of them asks which scope opens what is called. */
  boolean askScopes() {
    return denies.stream().anyMatch(Rules::asksScope)
        || allows.getOrDefault("api", List.of()).stream().anyMatch(Rules::asksScope);
  }

  private static boolean asksScope(Rule rule) {
    return rule.condition() instanceof Calls calls && calls.scope() != null;
  }
}
