package dev.holdfast.loginemails;

import dev.holdfast.web.Shapes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which address another mail is asked for, for the API's description. */
@Schema(
    name = "EmailResend",
    additionalProperties = Schema.False.class,
    requiredProperties = {"userId", "email"})
record ResendBody(
    @Schema(pattern = Shapes.PERSON, examples = "\"lusab-babad-gutih-tugad\"") String userId,
    @Schema(format = "email", examples = "\"ada@example.org\"") String email) {

  static final String EXAMPLE =
      """
      {"userId":"lusab-babad-gutih-tugad","email":"ada@example.org"}""";
}
