package dev.holdfast.loginemails;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address that is to be added, for the API's description. */
@Schema(
    name = "NewLoginEmail",
    additionalProperties = Schema.False.class,
    requiredProperties = "email")
record LoginEmailBody(
    @Schema(format = "email", maxLength = 254, examples = "\"ada@example.org\"") String email) {

  static final String EXAMPLE = "{\"email\":\"ada@example.org\"}";
  static final String ANSWER =
      """
      {"id":"01a1fe1c-3c80-7880-8ffe-a85158e2bdf1","userId":"lusab-babad-gutih-tugad",\
      "email":"ada@example.org","verified":false,"primary":false,\
      "addedAt":"2026-11-02T10:02:00.000Z"}""";
}
