package dev.holdfast.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.ValueType;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Fact",
    description = "A named, typed datum of a person.",
    requiredProperties = {"id", "name", "type", "value", "assertedAt", "receivedAt"})
@RegisterForReflection
record FactView(
    UUID id,
    @Schema(examples = "\"given_name\"") String name,
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"string", "number", "boolean", "date", "date-time"},
            examples = "\"string\"")
        ValueType type,
    @Schema(
            oneOf = {String.class, BigDecimal.class, Boolean.class},
            examples = "\"Ada\"")
        Object value,
    @Schema(format = "date-time", description = "Since when it is true.") String assertedAt,
    @Schema(format = "date-time", description = "When it was handed to us.") String receivedAt,
    @Schema(
            description = "The client that asserted it; not in what a person shares.",
            nullable = false)
        String source,
    @Schema(
            format = "date-time",
            description = "When a later value took its place; absent while it is current.")
        String supersededAt,
    @Schema(description = "The person says that this is not right; absent if not.")
        Boolean disputed,
    @Schema(nullable = false) DisputeView dispute) {

  static FactView of(FactEntry fact) {
    return of(fact, Said.NOTHING);
  }

  static FactView of(FactEntry fact, Said said) {
    return view(fact, fact.source(), said);
  }

  /** Without its source: which other systems a person is known to is not what she has shared. */
  static FactView shared(FactEntry fact, Said said) {
    return view(fact, null, said);
  }

  private static FactView view(FactEntry fact, String source, Said said) {
    return new FactView(
        fact.id(),
        fact.name(),
        fact.type(),
        switch (fact.type()) {
          case NUMBER -> new BigDecimal(fact.text());
          case BOOLEAN -> Boolean.valueOf(fact.text());
          case STRING, DATE, DATE_TIME -> fact.text();
        },
        Times.write(fact.assertedAt()),
        Times.write(fact.receivedAt()),
        source,
        fact.supersededAt() == null ? null : Times.write(fact.supersededAt()),
        said.disputed(),
        said.dispute());
  }
}
