package dev.holdfast.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.record.NewActivity;
import dev.holdfast.record.PlainText;
import dev.holdfast.web.Faults;
import java.time.Instant;
import java.util.Set;

/** Reads the activities of a body. */
final class ActivityInput {

  private static final Set<String> FIELDS = Set.of("category", "time", "details");

  private ActivityInput() {}

  static InputEntries<NewActivity> read(JsonNode body, Faults faults) {
    return InputEntries.read(body, "", faults, ActivityInput::one);
  }

  private static NewActivity one(InputObject input) {
    if (!input.hasOnly(FIELDS)) {
      return null;
    }
    String category =
        input.text("category", text -> PlainText.line(text, NewActivity.MOST_CATEGORY));
    Instant time = input.time("time");
    String details = input.text("details", text -> PlainText.lines(text, NewActivity.MOST_DETAILS));
    return new NewActivity(category, time, details);
  }
}
