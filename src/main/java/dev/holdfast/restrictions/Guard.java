package dev.holdfast.restrictions;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.usage.Traffic;
import dev.holdfast.web.ClientNetwork;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Holds each request of a client or a key to its restrictions. */
@ApplicationScoped
public class Guard {

  private static final String TO_STRANGERS = "This client or key may not do this in this way.";

  private final Writing writing;
  private final Limits limits;
  private final ClientNetwork network;
  private final Clock clock;

  Guard(Writing writing, Limits limits, ClientNetwork network, Clock clock) {
    this.writing = writing;
    this.limits = limits;
    this.network = network;
    this.clock = clock;
  }

  /**
   * Counts the request too, if there is a rate and nothing else refuses it. Outside any unit of
   * work.
   *
   * @param scopes each of which opens what is called; asked for only if that matters
   * @throws Problem {@code forbidden} or {@code too-many-requests}. Which restriction refuses only
   *     the log of refusals tells, and the answer only to whoever has shown to be the owner
   */
  public void require(RoutingContext context, Restricted who, Supplier<Set<String>> scopes) {
    Traffic.is(context, who.subject());
    if (who.restrictions().isEmpty()) {
      return;
    }
    List<Rules> all = who.restrictions().stream().map(writing::rules).toList();
    for (Rules rules : all) {
      refuseUnless(rules.verdict(request(context, rules, scopes)), context, who);
    }
    refuseUnless(counted(all.stream().flatMap(one -> one.rates().stream()).toList()), context, who);
  }

  /** Whether this request would pass; counts nothing. */
  public Verdict test(String restrictions, Request request) {
    if (restrictions == null) {
      return Verdict.PASSES;
    }
    Rules rules = writing.rules(restrictions);
    Verdict verdict = rules.verdict(request);
    if (!verdict.passes()) {
      return verdict;
    }
    return rules.rates().stream()
        .flatMap(rate -> limits.look(limit(rate), key(rate)).map(wait -> used(rate, wait)).stream())
        .findFirst()
        .orElse(Verdict.PASSES);
  }

  /** A rate that refuses does not use up the others. */
  private Verdict counted(List<Rule> rates) {
    for (int i = 0; i < rates.size(); i++) {
      Rule rate = rates.get(i);
      Optional<Wait> wait = limits.take(limit(rate), key(rate));
      if (wait.isPresent()) {
        rates.subList(0, i).forEach(one -> limits.giveBack(limit(one), key(one)));
        return used(rate, wait.get());
      }
    }
    return Verdict.PASSES;
  }

  private static Verdict used(Rule rate, Wait wait) {
    return new Verdict(Verdict.Outcome.TOO_OFTEN, rate.said(), wait.seconds());
  }

  private static Limit limit(Rule rate) {
    return ((Rate) rate.condition()).limit();
  }

  private static String key(Rule rate) {
    return rate.said().id();
  }

  private Request request(RoutingContext context, Rules rules, Supplier<Set<String>> scopes) {
    return new Request(
        network.address(context),
        context.request().getHeader(HttpHeaders.ORIGIN),
        clock.instant(),
        context.request().method().name(),
        context.normalizedPath(),
        rules.askScopes() ? scopes.get() : Set.of());
  }

  private static void refuseUnless(Verdict verdict, RoutingContext context, Restricted who) {
    if (verdict.passes()) {
      return;
    }
    Traffic.refused(context, verdict.reason(), verdict.by().id());
    String detail = who.shown() ? verdict.reason() : TO_STRANGERS;
    throw verdict.outcome() == Verdict.Outcome.TOO_OFTEN
        ? Problem.tooMany(detail, verdict.retryAfter())
        : new Problem(ProblemType.FORBIDDEN, detail);
  }
}
