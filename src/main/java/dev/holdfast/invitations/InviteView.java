package dev.holdfast.invitations;

import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An open invitation as it is answered. */
@RegisterForReflection
@Schema(
    name = "OrganizationInvitation",
    requiredProperties = {"id", "email", "role", "expired", "invitedAt", "sentAt", "expiresAt"})
record InviteView(
    @Schema(format = "uuid") String id,
    @Schema(format = "email", examples = "\"ada@example.org\"") String email,
    @Schema(enumeration = {"owner", "developer", "viewer"}) String role,
    @Schema(description = "Its link is over; it can be sent once more.") boolean expired,
    @Schema(format = "date-time") String invitedAt,
    @Schema(format = "date-time", description = "When the last mail went out.") String sentAt,
    @Schema(format = "date-time") String expiresAt) {

  static final String EXAMPLE =
      """
      {"id":"0197a2c4-5e6f-7000-8000-123456789abc","email":"ada@example.org","role":"developer",\
      "expired":false,"invitedAt":"2026-11-21T09:30:00.000Z","sentAt":"2026-11-21T09:30:00.000Z",\
      "expiresAt":"2026-11-28T09:30:00.000Z"}""";

  static InviteView of(KnownInvitation known) {
    return new InviteView(
        known.id().toString(),
        known.email(),
        known.role().word(),
        known.over(),
        Times.write(known.invitedAt()),
        Times.write(known.sentAt()),
        Times.write(known.expiresAt()));
  }

  /** A page of invitations; links to others are in the {@code Link} header. */
  @Schema(name = "OrganizationInvitationList", requiredProperties = "items")
  @RegisterForReflection
  record Items(List<InviteView> items) {

    static final String EXAMPLE = "{\"items\":[" + InviteView.EXAMPLE + "]}";
  }

  /** A new one, for the API's description. */
  @Schema(
      name = "NewOrganizationInvitation",
      additionalProperties = Schema.False.class,
      requiredProperties = {"email", "role"})
  record New(
      @Schema(format = "email", maxLength = 254, examples = "\"ada@example.org\"") String email,
      @Schema(enumeration = {"owner", "developer", "viewer"}) String role) {

    static final String EXAMPLE = "{\"email\":\"ada@example.org\",\"role\":\"developer\"}";
  }
}
