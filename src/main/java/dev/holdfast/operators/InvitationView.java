package dev.holdfast.operators;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.accounts.KnownInvitation;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation as it is answered; never its link. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
@Schema(
    name = "UserInvitation",
    requiredProperties = {"id", "email", "state", "invitedAt", "expiresAt"})
record InvitationView(
    UUID id,
    @Schema(format = "email", examples = "\"ada@example.org\"") String email,
    @Schema(examples = "\"Welcome to the laboratory.\"") String note,
    @Schema(enumeration = {"open", "accepted", "withdrawn", "expired"}) String state,
    @Schema(description = "The operator; absent if she is not here any more.") String invitedBy,
    @Schema(format = "date-time") String invitedAt,
    @Schema(format = "date-time") String expiresAt) {

  static final String EXAMPLE =
      """
      {"id":"0192f7c4-6d1e-7c3a-9a51-3b1f0f0e4a11","email":"ada@example.org",\
      "note":"Welcome to the laboratory.","state":"open","invitedBy":"lusab-babad-gutih-tugad",\
      "invitedAt":"2026-11-02T10:02:00.000Z","expiresAt":"2026-11-09T10:02:00.000Z"}""";

  /** A page of them; links to others are in the {@code Link} header. */
  @RegisterForReflection
  @Schema(name = "UserInvitationList", requiredProperties = "items")
  record Items(List<InvitationView> items) {}

  static InvitationView of(KnownInvitation invitation) {
    return new InvitationView(
        invitation.id(),
        invitation.email(),
        invitation.note(),
        invitation.word(),
        invitation.by() == null ? null : invitation.by().toString(),
        Times.write(invitation.invitedAt()),
        Times.write(invitation.expiresAt()));
  }
}
