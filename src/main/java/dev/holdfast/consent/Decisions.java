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
import java.util.Optional;
import java.util.Set;

/** Takes a person's decision from the form, and counts it. */
@ApplicationScoped
class Decisions {

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
      questions
          .allow(question, Set.copyOf(form.scopes), until(question, form.until))
          .ifPresent(outcome -> given(question, outcome));
    } else {
      throw wrong("Press Allow or Deny.");
    }
  }

  private Instant until(Question question, String chosen) {
    Lifetime lifetime = Lifetime.of(chosen).orElseThrow(() -> wrong("Choose for how long."));
    Optional<LiveGrant> standing = grants.between(question.person(), question.clientId());
    if (lifetime == Lifetime.SAME && standing.isEmpty()) {
      throw wrong("What you allowed before has ended meanwhile. Choose for how long.");
    }
    return lifetime.end(clock, standing.orElse(null), question.scopes());
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
