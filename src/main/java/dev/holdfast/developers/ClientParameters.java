package dev.holdfast.developers;

import dev.holdfast.clients.ClientQuestion;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.Faults;
import dev.holdfast.web.PageParameters;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which clients somebody asks for. */
class ClientParameters extends PageParameters {

  private static final String AWAITING = "awaiting-review";

  @QueryParam("search")
  @Parameter(description = "What the name or the id holds, whatever the case.")
  String search;

  @QueryParam("state")
  @Parameter(
      description = "Only those that wait for an operator, the longest waiting first.",
      schema = @Schema(enumeration = AWAITING))
  String state;

  @Override
  protected Map<String, String> own() {
    Map<String, String> own = new HashMap<>();
    own.put("search", search);
    own.put("state", state);
    return own;
  }

  @Override
  protected void check(Faults faults) {
    if (state != null && !state.equals(AWAITING)) {
      faults.add("query:state", "It can be " + AWAITING + ", or be left out.");
    }
  }

  ClientQuestion question(UUID organization) {
    Cursor after = after(2);
    return new ClientQuestion(
        organization,
        state != null,
        search == null ? "" : search,
        after == null
            ? null
            : new ClientQuestion.Place(after.part(1, text -> text), after.time(0)));
  }

  static Cursor place(KnownClient known) {
    Instant since = known.review().awaitsSince();
    String time = String.valueOf(since == null ? 0 : since.toEpochMilli());
    return new Cursor(List.of(time, known.client().clientId()));
  }
}
