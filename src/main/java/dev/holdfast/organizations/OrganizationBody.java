package dev.holdfast.organizations;

import dev.holdfast.web.Shapes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an organization, for the API's description. */
@Schema(name = "OrganizationChange", additionalProperties = Schema.False.class)
record OrganizationBody(
    @Schema(maxLength = 100, pattern = Shapes.LINE, examples = "\"Example Software\"") String name,
    @Schema(
            format = "uri",
            pattern = "^https://",
            maxLength = 2000,
            nullable = true,
            examples = "\"https://example.org\"",
            description = "An https address, or null for none.")
        String website) {

  static final String EXAMPLE =
      "{\"name\":\"Example Software\",\"website\":\"https://example.org\"}";

  /** A new one. */
  @Schema(
      name = "NewOrganization",
      additionalProperties = Schema.False.class,
      requiredProperties = "name")
  record New(
      @Schema(maxLength = 100, pattern = Shapes.LINE, examples = "\"Example Software\"")
          String name,
      @Schema(format = "uri", pattern = "^https://", maxLength = 2000, nullable = true)
          String website,
      @Schema(
              pattern = Shapes.PERSON,
              examples = "\"lusab-babad-gutih-tugad\"",
              description = "Who owns it first, if you are an admin; else it is you.")
          String owner) {}

  /** Who owns it next. */
  @Schema(
      name = "OrganizationTransfer",
      additionalProperties = Schema.False.class,
      requiredProperties = "to")
  record Transfer(
      @Schema(
              pattern = Shapes.PERSON,
              examples = "\"lusab-babad-gutih-tugad\"",
              description = "A member, by her id.")
          String to) {

    static final String EXAMPLE = "{\"to\":\"lusab-babad-gutih-tugad\"}";
  }
}
