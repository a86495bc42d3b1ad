package dev.holdfast.looks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.Disputed;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Marked;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.record.ValueType;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is held of a person, as an admin sees it who has said why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
@Schema(
    name = "LookedRecord",
    description = "What is held of a person; of the sort that was asked for.",
    requiredProperties = {"reason", "until"})
record RecordAnswer(
    @Schema(description = "As the person reads it.") String reason,
    @Schema(format = "date-time", description = "Until then the same reason is not told again.")
        String until,
    List<HeldFact> facts,
    List<HeldActivity> activities,
    List<HeldTraining> training) {

  static final String EXAMPLE =
      """
      {"reason":"Ticket 4711, she asked where her address comes from",\
      "until":"2026-11-02T10:17:00.000Z","facts":[{"id":"0192f7c4-6d1e-7c3a-9a51-3b1f0f0e4a11",\
      "name":"given_name","value":"Ada","source":"demo-partner",\
      "assertedAt":"2026-11-02T10:02:00.000Z","receivedAt":"2026-11-02T10:02:00.000Z"}]}""";

  static RecordAnswer facts(Look look, List<FactEntry> entries, Marked marked) {
    List<HeldFact> facts = entries.stream().map(one -> HeldFact.of(one, marked)).toList();
    return new RecordAnswer(look.reason(), Times.write(look.until()), facts, null, null);
  }

  static RecordAnswer activities(Look look, List<ActivityEntry> entries, Marked marked) {
    List<HeldActivity> activities =
        entries.stream().map(one -> HeldActivity.of(one, marked)).toList();
    return new RecordAnswer(look.reason(), Times.write(look.until()), null, activities, null);
  }

  static RecordAnswer training(Look look, List<TrainingEntry> entries, Marked marked) {
    List<HeldTraining> training =
        entries.stream().map(one -> HeldTraining.of(one, marked)).toList();
    return new RecordAnswer(look.reason(), Times.write(look.until()), null, null, training);
  }

  /** A fact, with its earlier values. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RegisterForReflection
  @Schema(name = "HeldFact")
  record HeldFact(
      UUID id,
      @Schema(examples = "\"given_name\"") String name,
      @Schema(
              oneOf = {String.class, BigDecimal.class, Boolean.class},
              examples = "\"Ada\"")
          Object value,
      @Schema(description = "The client that asserted it, or the person.") String source,
      @Schema(format = "date-time") String assertedAt,
      @Schema(format = "date-time") String receivedAt,
      @Schema(format = "date-time", description = "Absent while it is current.")
          String supersededAt,
      @Schema(description = "The person hides it from whom she shares with.") Boolean hidden,
      @Schema(description = "The person says that it is not right.") Boolean disputed,
      LookedDispute dispute) {

    static HeldFact of(FactEntry fact, Marked marked) {
      return new HeldFact(
          fact.id(),
          fact.name(),
          value(fact.type(), fact.text()),
          fact.source(),
          Times.write(fact.assertedAt()),
          Times.write(fact.receivedAt()),
          fact.supersededAt() == null ? null : Times.write(fact.supersededAt()),
          marked.isHidden(fact) ? true : null,
          marked.isDisputed(fact) ? true : null,
          LookedDispute.of(marked.dispute(fact)));
    }

    private static Object value(ValueType type, String text) {
      return switch (type) {
        case NUMBER -> new BigDecimal(text);
        case BOOLEAN -> Boolean.valueOf(text);
        case STRING, DATE, DATE_TIME -> text;
      };
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RegisterForReflection
  @Schema(name = "HeldActivity", type = SchemaType.OBJECT)
  record HeldActivity(
      UUID id,
      String category,
      @Schema(format = "date-time") String time,
      String details,
      String source,
      @Schema(format = "date-time") String receivedAt,
      @Schema(description = "The person hides it from whom she shares with.") Boolean hidden,
      @Schema(description = "The person says that it is not right.") Boolean disputed,
      LookedDispute dispute) {

    static HeldActivity of(ActivityEntry entry, Marked marked) {
      return new HeldActivity(
          entry.id(),
          entry.category(),
          Times.write(entry.time()),
          entry.details(),
          entry.source(),
          Times.write(entry.receivedAt()),
          marked.isHidden(entry) ? true : null,
          marked.isDisputed(entry) ? true : null,
          LookedDispute.of(marked.dispute(entry)));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RegisterForReflection
  @Schema(name = "HeldTraining")
  record HeldTraining(
      UUID id,
      String name,
      String description,
      @Schema(format = "date-time") String time,
      String source,
      @Schema(format = "date-time") String receivedAt,
      @Schema(description = "The person hides it from whom she shares with.") Boolean hidden,
      @Schema(description = "The person says that it is not right.") Boolean disputed,
      LookedDispute dispute) {

    static HeldTraining of(TrainingEntry entry, Marked marked) {
      return new HeldTraining(
          entry.id(),
          entry.name(),
          entry.description(),
          Times.write(entry.time()),
          entry.source(),
          Times.write(entry.receivedAt()),
          marked.isHidden(entry) ? true : null,
          marked.isDisputed(entry) ? true : null,
          LookedDispute.of(marked.dispute(entry)));
    }
  }

  /** Why a person says that an entry is not right. */
  @RegisterForReflection
  @Schema(name = "LookedDispute", description = "Absent if she does not dispute it.")
  record LookedDispute(
      @Schema(description = "In the person's words.", examples = "\"I never lived there.\"")
          String reason,
      @Schema(format = "date-time") String disputedAt) {

    static LookedDispute of(Disputed disputed) {
      return disputed == null
          ? null
          : new LookedDispute(disputed.reason(), Times.write(disputed.at()));
    }
  }
}
