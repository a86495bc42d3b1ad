package dev.holdfast.clientpages;

import static dev.holdfast.console.FieldSpec.Kind.ONE;
import static dev.holdfast.console.FieldSpec.Kind.TEXT;

import dev.holdfast.access.TestInput;
import dev.holdfast.console.FieldSpec;
import dev.holdfast.restrictions.AccessRestrictions;
import dev.holdfast.restrictions.Guard;
import dev.holdfast.restrictions.Verdict;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.List;

/** Answers whether a request would pass; nothing is counted or changed by it. */
@ApplicationScoped
class Tester {

  private static final List<FieldSpec> FIELDS =
      List.of(
          FieldSpec.of("address", "Address", "Where it comes from, such as 203.0.113.7.", TEXT),
          FieldSpec.of(
              "method", "Method", "", ONE, "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"),
          FieldSpec.of("path", "Path", "/api/people/me/facts, if it is empty.", TEXT),
          FieldSpec.of("scope", "Scope", "That opens what is called, such as facts.", TEXT),
          FieldSpec.of("origin", "Origin", "Of a browser: the site that sends it.", TEXT),
          FieldSpec.of("time", "Time", "Such as 2026-11-21T09:30:00Z; now, if it is empty.", TEXT));

  private final AccessRestrictions restrictions;
  private final Guard guard;
  private final Clock clock;

  Tester(AccessRestrictions restrictions, Guard guard, Clock clock) {
    this.restrictions = restrictions;
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * What she asked, and the answer.
   *
   * @param verdict null if she asked nothing, or nothing that can be
   */
  record Trial(AskedForm form, Verdict verdict) {

    /** The restriction that decides; null if none does. */
    RestrictionRow by() {
      return verdict.by() == null ? null : RestrictionRow.of(verdict.by());
    }

    int status() {
      return verdict.outcome() == Verdict.Outcome.TOO_OFTEN
          ? ProblemType.TOO_MANY_REQUESTS.status()
          : ProblemType.FORBIDDEN.status();
    }
  }

  /**
   * @param sent nothing, if nothing is asked
   */
  Trial ask(String clientId, MultivaluedMap<String, String> sent) {
    AskedForm form = AskedForm.read(FIELDS, sent);
    if (FIELDS.stream().noneMatch(field -> sent.containsKey(field.name()))) {
      return new Trial(form, null);
    }
    try {
      var request = TestInput.read(form.json(), clock.instant());
      return new Trial(form, guard.test(restrictions.textOf(clientId), request));
    } catch (Problem e) {
      if (e.type() != ProblemType.INVALID_INPUT) {
        throw e;
      }
      return new Trial(form.with(e.faults()), null);
    }
  }
}
