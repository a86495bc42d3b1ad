package dev.holdfast.receipts;

import dev.holdfast.jose.JwtFault;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jose4j.jwt.JwtClaims;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code receipt …}: receipts of what people allowed. */
@Dependent
@picocli.CommandLine.Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    description = "Verifies receipts of what people allowed.")
class ReceiptCommand implements Command {

  private static final int MOST_BYTES = 1_000_000;

  private final SigningKeys keys;
  private final Outgoing outgoing;

  ReceiptCommand(SigningKeys keys, Outgoing outgoing) {
    this.keys = keys;
    this.outgoing = outgoing;
  }

  @picocli.CommandLine.Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Verifies a receipt and says what is in it.",
        "Without --jwks the keys of this instance count, also those that are retired."
      })
  int verify(
      @Mixin Printed printed,
      @Parameters(paramLabel = "FILE", description = "The receipt: a signed JWT.") Path file,
      @Option(
              names = "--jwks",
              paramLabel = "FILE|URL",
              description =
                  "The keys as a JWK Set: a file, which needs no connection, or an https address,"
                      + " such as https://id.example.org/.well-known/jwks-archive.json.")
          String jwks)
      throws IOException {
    try {
      JwtClaims claims = ReceiptCheck.verified(Files.readString(file), keys(jwks));
      Map<String, Object> wire = new TreeMap<>(claims.getClaimsMap());
      return printed.show(wire, out -> say(out, claims));
    } catch (JwtFault e) {
      return printed.fail(file + " " + e.getMessage() + ".");
    } catch (OutgoingFault e) {
      return printed.fail("The keys could not be had: " + e.getMessage() + ".");
    }
  }

  private String keys(String from) throws IOException {
    if (from == null) {
      return keys.archive();
    }
    return from.startsWith("https://") || from.startsWith("http://")
        ? new String(
            outgoing.get(URI.create(from), "*/*", MOST_BYTES).body(), StandardCharsets.UTF_8)
        : Files.readString(Path.of(from));
  }

  private static void say(PrintWriter out, JwtClaims claims) {
    out.println("This receipt is genuine and unchanged.");
    claims.getClaimsMap().forEach((name, value) -> out.printf("  %-22s %s%n", name, value));
  }
}
