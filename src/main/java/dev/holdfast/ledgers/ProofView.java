package dev.holdfast.ledgers;

import dev.holdfast.roots.Proof;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shows that the end of a person's ledger is in a day's root. */
@RegisterForReflection
@Schema(
    name = "LedgerProof",
    description =
        "An inclusion proof (RFC 9162, section 2.1.3): the leaf is the SHA-256 of a zero byte and"
            + " the 32 bytes of hash.",
    requiredProperties = {"person", "seq", "hash", "place", "path", "root"})
record ProofView(
    @Schema(examples = "\"lusab-babad-gutih-tugad\"") String person,
    @Schema(description = "Of the line that was her last one then.", minimum = "1") long seq,
    @Schema(
            description = "The hash of that line, base64url.",
            examples = "\"q1l6u5p9u1U0M3b0J2Jq1cX8z5m7d6w4r2t0v9x8y7A\"")
        String hash,
    @Schema(description = "Of her leaf among all, from 0.", minimum = "0") long place,
    @Schema(description = "The hashes beside the way to the root, the lowest first, base64url.")
        List<String> path,
    RootView root) {

  static final String EXAMPLE =
      """
      {"person":"lusab-babad-gutih-tugad","seq":128,\
      "hash":"q1l6u5p9u1U0M3b0J2Jq1cX8z5m7d6w4r2t0v9x8y7A","place":5,\
      "path":["CkB8b1nS1nXo4dZ7ZzJ0b1h2m1i5Zx3sJq8i3S0yYqA"],"root":\
      """
          + RootView.EXAMPLE
          + "}";

  static ProofView of(Proof proof) {
    return new ProofView(
        proof.person().toString(),
        proof.head().seq(),
        proof.head().hash(),
        proof.place(),
        proof.path(),
        RootView.of(proof.root()));
  }
}
