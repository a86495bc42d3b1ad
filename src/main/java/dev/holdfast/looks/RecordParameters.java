package dev.holdfast.looks;

import dev.holdfast.record.Slice;
import dev.holdfast.web.Faults;
import dev.holdfast.web.PageParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Why an admin looks, and at what. */
class RecordParameters extends PageParameters {

  @QueryParam("reason")
  @Parameter(
      required = true,
      description =
          "Why you have to see it, in a few words; the person reads it. No secrets: it is in"
              + " addresses.",
      example = "Ticket 4711, she asked where her address comes from",
      schema = @Schema(type = SchemaType.STRING, minLength = 10, maxLength = Reason.LONGEST))
  String reason;

  @QueryParam("of")
  @Parameter(
      description = "Of which sort.",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"facts", "activities", "training"},
              defaultValue = "facts"))
  String of;

  /** What a record is of. */
  enum Sort {
    FACTS,
    ACTIVITIES,
    TRAINING;

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  protected Map<String, String> own() {
    Map<String, String> own = new LinkedHashMap<>();
    own.put("reason", reason);
    own.put("of", of);
    return own;
  }

  @Override
  protected void check(Faults faults) {
    String fault = Reason.fault(reason);
    if (!fault.isEmpty()) {
      faults.add("query:reason", fault);
    }
    if (of != null && Arrays.stream(Sort.values()).noneMatch(sort -> sort.written().equals(of))) {
      faults.add("query:of", "It must be facts, activities or training.");
    }
  }

  Sort sort() {
    return of == null ? Sort.FACTS : Sort.valueOf(of.toUpperCase(Locale.ROOT));
  }

  Slice slice() {
    return new Slice(null, null, null, position(), most(), List.of());
  }
}
