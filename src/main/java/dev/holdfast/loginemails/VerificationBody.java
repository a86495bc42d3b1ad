package dev.holdfast.loginemails;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shows that a user reads an address, for the API's description. */
@Schema(
    name = "EmailVerification",
    description = "Either the token of the mailed link alone, or user, address and mailed code.",
    additionalProperties = Schema.False.class)
record VerificationBody(
    @Schema(description = "What follows token= in the mailed link.") String token,
    @Schema(examples = "\"lusab-babad-gutih-tugad\"") String userId,
    @Schema(format = "email", examples = "\"ada@example.org\"") String email,
    @Schema(examples = "\"482913\"", description = "Six digits; spaces do not matter.")
        String code) {

  static final String EXAMPLE =
      """
      {"userId":"lusab-babad-gutih-tugad","email":"ada@example.org","code":"482913"}""";
}
