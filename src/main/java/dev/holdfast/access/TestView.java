package dev.holdfast.access;

import dev.holdfast.restrictions.Restriction;
import dev.holdfast.restrictions.Verdict;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a request would pass. */
@RegisterForReflection
@Schema(
    name = "RestrictionVerdict",
    requiredProperties = {"passes", "outcome", "reason"})
record TestView(
    boolean passes,
    @Schema(
            description = "With not_allowed, none of the allows of the restriction's type matches.",
            enumeration = {"passes", "denied", "not_allowed", "too_often"})
        String outcome,
    @Schema(description = "A sentence.") String reason,
    @Schema(nullable = true, description = "The restriction that decides; null if it passes.")
        Restriction restriction) {

  static final String EXAMPLE =
      """
      {"passes":false,"outcome":"not_allowed","reason":"There are allowed ones of type ip, and none\
       of them matches (the first is 01a1fe1c-3c80-7880-8ffe-a85158e2bdf1).",\
      "restriction":{"id":"01a1fe1c-3c80-7880-8ffe-a85158e2bdf1","type":"ip","effect":"allow",\
      "cidr":"198.51.100.0/24","createdAt":"2026-11-02T10:02:00.000Z"}}""";

  static TestView of(Verdict verdict) {
    return new TestView(
        verdict.passes(),
        verdict.outcome().name().toLowerCase(Locale.ROOT),
        verdict.reason(),
        verdict.by());
  }
}
