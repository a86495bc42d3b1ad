package dev.holdfast.organizations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as she is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
@Schema(
    name = "OrganizationMember",
    requiredProperties = {"id", "role", "joinedAt"})
record MemberView(
    @Schema(description = "The person's id.", examples = "\"lusab-babad-gutih-tugad\"") String id,
    @Schema(format = "email", description = "Her main login e-mail, if she has one.") String email,
    @Schema(enumeration = {"owner", "developer", "viewer"}) String role,
    @Schema(format = "date-time") String joinedAt) {

  static final String EXAMPLE =
      """
      {"id":"lusab-babad-gutih-tugad","email":"ada@example.org","role":"developer",\
      "joinedAt":"2026-11-21T09:30:00.000Z"}""";

  static MemberView of(KnownMember member, String email) {
    return new MemberView(
        member.person().toString(), email, member.role().word(), Times.write(member.joinedAt()));
  }

  /** A page of members; links to others are in the {@code Link} header. */
  @Schema(name = "OrganizationMemberList", requiredProperties = "items")
  @RegisterForReflection
  record Items(List<MemberView> items) {

    static final String EXAMPLE = "{\"items\":[" + MemberView.EXAMPLE + "]}";
  }

  /** As what she is to be in it, for the API's description. */
  @Schema(
      name = "OrganizationMemberChange",
      additionalProperties = Schema.False.class,
      requiredProperties = "role")
  record Change(@Schema(enumeration = {"owner", "developer", "viewer"}) String role) {

    static final String EXAMPLE = "{\"role\":\"developer\"}";
  }
}
