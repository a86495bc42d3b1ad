package dev.holdfast.consent;

import dev.holdfast.usage.Counted;
import dev.holdfast.usage.Subject;
import dev.holdfast.usage.Usage;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Takes a person's decision from the form, and counts it. */
@ApplicationScoped
class Decisions {

  /** All of it is looked at whenever the client reads. */
  private static final int MOST_TICKED = 500;

  private final Questions questions;
  private final Grants grants;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Usage usage;

  Decisions(Questions questions, Grants grants, Clock clock, MeterRegistry metrics, Usage usage) {
    this.usage = usage;
    this.questions = questions;
    this.grants = grants;
    this.clock = clock;
    this.metrics = metrics;
  }

  /** Does nothing if the question was answered already. */
  void take(Question question, DecisionForm form) {
    if ("deny".equals(form.decision)) {
      if (questions.deny(question)) {
        count(Outcome.DENIED);
      }
    } else if ("allow".equals(form.decision)) {
      bounded(question.asked(), form.scopes);
      allow(question, new LinkedHashSet<>(form.scopes), form.until)
          .ifPresent(outcome -> given(question, outcome));
    } else {
      throw wrong("Press Allow or Deny.");
    }
  }

  /** What is ticked, if that is not too much. */
  static Set<String> bounded(Asked asked, Collection<String> ticked) {
    Set<String> yes = asked.yes(ticked);
    if (yes.size() > MOST_TICKED) {
      throw wrong("That is too much to tick one by one: tick all of it.");
    }
    return yes;
  }

  private Optional<Outcome> allow(Question question, Set<String> ticked, String chosen) {
    Lifetime lifetime = Lifetime.of(chosen).orElseThrow(() -> wrong("Choose for how long."));
    Optional<LiveGrant> standing = grants.between(question.person(), question.clientId());
    if (lifetime == Lifetime.SAME
        && standing.filter(grant -> grant.lasts(question.scopes())).isEmpty()) {
      throw wrong("What you allowed before has ended meanwhile. Choose for how long.");
    }
    Instant until = lifetime.end(clock, standing.orElse(null), question.scopes());
    return lifetime == Lifetime.ONCE
        ? questions.allowOnce(question, ticked, until)
        : questions.allow(question, ticked, until);
  }

  private void given(Question question, Outcome outcome) {
    count(outcome);
    if (outcome == Outcome.ALLOWED) {
      usage.count(Subject.client(question.clientId()), Counted.GRANTS);
    }
  }

  private void count(Outcome outcome) {
    String name = outcome == Outcome.ALLOWED ? "given" : "denied";
    metrics.counter("holdfast.consents", "outcome", name).increment();
  }

  private static Problem wrong(String what) {
    return new Problem(ProblemType.INVALID_INPUT, what + " Go back and try again.");
  }
}
