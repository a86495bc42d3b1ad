package dev.holdfast.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.record.NewTraining;
import dev.holdfast.record.PlainText;
import dev.holdfast.web.Faults;
import java.time.Instant;
import java.util.Set;

/** Reads the trainings of a body. */
final class TrainingInput {

  private static final Set<String> FIELDS = Set.of("name", "time", "description");

  private TrainingInput() {}

  static InputEntries<NewTraining> read(JsonNode body, Faults faults) {
    return InputEntries.read(body, "", faults, TrainingInput::one);
  }

  private static NewTraining one(InputObject input) {
    if (!input.hasOnly(FIELDS)) {
      return null;
    }
    String name = input.text("name", text -> PlainText.line(text, NewTraining.MOST_NAME));
    Instant time = input.time("time");
    String description =
        input.text("description", text -> PlainText.lines(text, NewTraining.MOST_DESCRIPTION));
    return new NewTraining(name, description, time);
  }
}
