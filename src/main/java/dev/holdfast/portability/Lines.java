package dev.holdfast.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the JSON files of an export are made of; {@code docs/export.md} is their schema. */
public final class Lines {

  public static final String FORMAT = "holdfast-person-export";
  public static final int VERSION = 2;

  /** Of before marks, receipts and the ledger were in it; its record is read as ever. */
  public static final int FIRST_VERSION = 1;

  private Lines() {}

  /** {@code person.json}. */
  @RegisterForReflection
  public record Person(
      String format,
      int version,
      String instance,
      String exportedAt,
      String id,
      String createdAt,
      List<Email> emails) {}

  /** An address that she signs in with. */
  @RegisterForReflection
  public record Email(String address, boolean verified, boolean main, String addedAt) {}

  /** Of {@code facts.json}. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Fact(
      UUID id,
      String name,
      String type,
      String value,
      String source,
      String assertedAt,
      String receivedAt,
      String supersededAt) {

    static Fact of(FactEntry fact) {
      return new Fact(
          fact.id(),
          fact.name(),
          fact.type().toString(),
          fact.text(),
          fact.source(),
          Times.write(fact.assertedAt()),
          Times.write(fact.receivedAt()),
          fact.supersededAt() == null ? null : Times.write(fact.supersededAt()));
    }
  }

  /** Of {@code activities.json}. */
  @RegisterForReflection
  public record Activity(
      UUID id, String category, String time, String details, String source, String receivedAt) {

    static Activity of(ActivityEntry activity) {
      return new Activity(
          activity.id(),
          activity.category(),
          Times.write(activity.time()),
          activity.details(),
          activity.source(),
          Times.write(activity.receivedAt()));
    }
  }

  /** Of {@code training.json}. */
  @RegisterForReflection
  public record Training(
      UUID id, String name, String time, String description, String source, String receivedAt) {

    static Training of(TrainingEntry training) {
      return new Training(
          training.id(),
          training.name(),
          Times.write(training.time()),
          training.description(),
          training.source(),
          Times.write(training.receivedAt()));
    }
  }

  /** Of {@code marks.json}. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mark(String mark, UUID entry, String name, String reason, String since) {

    public static final String HIDDEN = "hidden";
    public static final String DISPUTED = "disputed";

    static Mark of(dev.holdfast.record.Mark mark) {
      return new Mark(
          mark.reason() == null ? HIDDEN : DISPUTED,
          mark.entry(),
          mark.name(),
          mark.reason(),
          Times.write(mark.since()));
    }
  }

  /** Of {@code grants.json}. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Grant(
      UUID id,
      String client,
      String clientName,
      Collection<String> scopes,
      String since,
      String until,
      String endedAt,
      boolean withdrawn) {}
}
