package dev.holdfast.organizations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization as it is answered; what is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
@Schema(
    name = "Organization",
    description = "Who owns clients.",
    requiredProperties = {"id", "name", "createdAt"})
record OrganizationView(
    @Schema(format = "uuid") String id,
    @Schema(examples = "\"Example Software\"") String name,
    @Schema(format = "uri", examples = "\"https://example.org\"") String website,
    @Schema(
            enumeration = {"owner", "developer", "viewer"},
            description = "As what you are in it; missing if you are not.")
        String role,
    @Schema(format = "date-time") String createdAt) {

  static final String EXAMPLE =
      """
      {"id":"0197a2c4-5e6f-7000-8000-abcdefabcdef","name":"Example Software",\
      "website":"https://example.org","role":"owner","createdAt":"2026-11-21T09:30:00.000Z"}""";

  static OrganizationView of(KnownOrganization known, MemberRole role) {
    return new OrganizationView(
        known.id().toString(),
        known.name(),
        known.website(),
        role == null ? null : role.word(),
        Times.write(known.createdAt()));
  }
}
