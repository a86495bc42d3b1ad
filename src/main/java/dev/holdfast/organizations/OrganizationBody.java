package dev.holdfast.organizations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of an organization, for the API's description. */
@Schema(name = "OrganizationChange", additionalProperties = Schema.False.class)
record OrganizationBody(
    @Schema(minLength = 1, maxLength = 100, examples = "\"Example Software\"") String name,
    @Schema(
            format = "uri",
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
      @Schema(minLength = 1, maxLength = 100, examples = "\"Example Software\"") String name,
      @Schema(format = "uri", maxLength = 2000, nullable = true) String website,
      @Schema(
              examples = "\"lusab-babad-gutih-tugad\"",
              description = "Who owns it first, if you are an admin; else it is you.")
          String owner) {}

  /** Who owns it next. */
  @Schema(
      name = "OrganizationTransfer",
      additionalProperties = Schema.False.class,
      requiredProperties = "to")
  record Transfer(
      @Schema(examples = "\"lusab-babad-gutih-tugad\"", description = "A member, by her id.")
          String to) {

    static final String EXAMPLE = "{\"to\":\"lusab-babad-gutih-tugad\"}";
  }
}
