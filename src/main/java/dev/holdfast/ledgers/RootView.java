package dev.holdfast.ledgers;

import dev.holdfast.roots.Root;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day's root as it is answered. */
@RegisterForReflection
@Schema(
    name = "LedgerRoot",
    description = "What stands for the ends of all people's ledgers on a day.",
    requiredProperties = {"day", "size", "root", "at", "signed"})
record RootView(
    @Schema(format = "date", description = "In UTC.", examples = "\"2026-11-22\"") String day,
    @Schema(
            description = "How many leaves the tree had: one more for each ledger that had grown.",
            minimum = "0")
        long size,
    @Schema(
            description = "The root of the Merkle tree (RFC 9162, section 2.1), base64url.",
            examples = "\"q1l6u5p9u1U0M3b0J2Jq1cX8z5m7d6w4r2t0v9x8y7A\"")
        String root,
    @Schema(format = "date-time") String at,
    @Schema(
            description =
                "The same as a JWT of type ledger-root+jwt, signed with a key of"
                    + " /.well-known/jwks-archive.json.",
            examples = "\"eyJhbGciOiJFUzI1NiIs…\"")
        String signed) {

  static final String EXAMPLE =
      """
      {"day":"2026-11-22","size":128,"root":"q1l6u5p9u1U0M3b0J2Jq1cX8z5m7d6w4r2t0v9x8y7A",\
      "at":"2026-11-22T00:04:00.000Z","signed":"eyJhbGciOiJFUzI1NiIs…"}\
      """;

  static RootView of(Root root) {
    return new RootView(
        root.day().toString(), root.size(), root.hash(), Times.write(root.at()), root.signed());
  }
}
