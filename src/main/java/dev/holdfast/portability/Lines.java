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
final class Lines {

  static final String FORMAT = "holdfast-person-export";
  static final int VERSION = 1;

  private Lines() {}

  /** {@code person.json}. */
  @RegisterForReflection
  record Person(
      String format,
      int version,
      String instance,
      String exportedAt,
      String id,
      String createdAt,
      List<Email> emails) {}

  /** An address that she signs in with. */
  @RegisterForReflection
  record Email(String address, boolean verified, boolean main, String addedAt) {}

  /** Of {@code facts.json}. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Fact(
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
  record Activity(
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
  record Training(
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

  /** Of {@code grants.json}. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Grant(
      UUID id,
      String client,
      String clientName,
      Collection<String> scopes,
      String since,
      String until,
      String endedAt,
      boolean withdrawn) {}
}
