package dev.holdfast.ledgers;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a person's chain ends at this moment, for her to keep. */
@RegisterForReflection
@Schema(
    name = "LedgerHead",
    description = "The end of a person's ledger. Whoever keeps it finds later what was cut off.",
    requiredProperties = {"person", "seq", "hash", "signed"})
public record HeadView(
    @Schema(examples = "\"lusab-babad-gutih-tugad\"") String person,
    @Schema(description = "Of the last line.", minimum = "0") long seq,
    @Schema(examples = "\"q1l6u5p9u1U0M3b0J2Jq1cX8z5m7d6w4r2t0v9x8y7A\"") String hash,
    @Schema(
            description =
                "The same as a JWT of type ledger-head+jwt, signed with a key of /.well-known/jwks.json:"
                    + " sub is the person, iat when it was so.",
            examples = "\"eyJhbGciOiJFUzI1NiIs…\"")
        String signed) {

  /** The file of an export that has that of its ledger. */
  public static final String IN_EXPORT = "ledger-head.json";

  static final String EXAMPLE =
      """
      {"person":"lusab-babad-gutih-tugad","seq":128,\
      "hash":"q1l6u5p9u1U0M3b0J2Jq1cX8z5m7d6w4r2t0v9x8y7A","signed":"eyJhbGciOiJFUzI1NiIs…"}""";
}
