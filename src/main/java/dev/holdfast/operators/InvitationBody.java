package dev.holdfast.operators;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.accounts.Invitations;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be invited, for the API's description; and what is read of it. */
@Schema(
    name = "NewUserInvitation",
    additionalProperties = Schema.False.class,
    requiredProperties = "email")
record InvitationBody(
    @Schema(format = "email", examples = "\"ada@example.org\"") String email,
    @Schema(maxLength = Invitations.LONGEST_NOTE, description = "What the mail says besides.")
        String note,
    @Schema(minimum = "1", maximum = "30", defaultValue = "7", description = "How long it is good.")
        Integer days) {

  static final String EXAMPLE =
      """
      {"email":"ada@example.org","note":"Welcome to the laboratory.","days":7}""";

  private static final Set<String> MEMBERS = Set.of("email", "note", "days");
  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 30;

  /** What was sent, of which nothing is wrong. */
  record Read(EmailAddress email, String note, int days) {}

  /**
   * @throws dev.holdfast.web.Problem {@code invalid-input} with every fault
   */
  static Read read(JsonNode body) {
    Faults faults = new Faults();
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                faults.add(Fault.pointer(name), "There is no such field here.");
              }
            });
    String address = body.path("email").textValue();
    if (EmailAddress.parse(address).isEmpty()) {
      faults.add("/email", EmailAddress.fault(address));
    }
    JsonNode note = body.path("note");
    String said = text(note);
    if (body.has("note") && !note.isTextual()
        || said.codePointCount(0, said.length()) > Invitations.LONGEST_NOTE) {
      faults.add(
          "/note", "It must be text of at most " + Invitations.LONGEST_NOTE + " characters.");
    }
    JsonNode days = body.path("days");
    boolean whole = days.isInt() && days.intValue() >= 1 && days.intValue() <= MOST_DAYS;
    if (body.has("days") && !whole) {
      faults.add("/days", "It must be a whole number from 1 to " + MOST_DAYS + ".");
    }
    faults.throwIfAny();
    return new Read(
        EmailAddress.parse(address).orElseThrow(),
        text(note),
        whole ? days.intValue() : USUAL_DAYS);
  }

  private static String text(JsonNode note) {
    return note.asText("").replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
  }
}
