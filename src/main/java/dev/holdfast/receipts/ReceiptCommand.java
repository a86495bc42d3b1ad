package dev.holdfast.receipts;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.jose.ArchivedJwt;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.keys.ArchivedKeys;
import dev.holdfast.platform.Archive;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
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

  private final ArchivedKeys keys;
  private final ObjectMapper json;

  ReceiptCommand(ArchivedKeys keys, ObjectMapper json) {
    this.keys = keys;
    this.json = json;
  }

  @picocli.CommandLine.Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Verifies a receipt and says what is in it, or all of the export of a person.",
        "By the keys of an export itself it shows only that the export was not changed since:"
            + " whoever makes one can put in keys."
      })
  int verify(
      @Mixin Printed printed,
      @Parameters(
              paramLabel = "FILE",
              description = "The receipt, a signed JWT; or the ZIP file of an export.")
          Path file,
      @Option(names = "--jwks", paramLabel = "FILE|URL", description = ArchivedKeys.OPTION)
          String jwks)
      throws IOException {
    String known;
    try {
      known = keys.from(jwks);
    } catch (ArchivedKeys.NotHad e) {
      return printed.fail(e.getMessage());
    }
    return Archive.is(file) ? all(printed, file, known) : one(printed, file, known);
  }

  private static int one(Printed printed, Path file, String known) throws IOException {
    try {
      JwtClaims claims = ArchivedJwt.verified(Files.readString(file), ReceiptSigning.TYPE, known);
      Map<String, Object> wire = new TreeMap<>(claims.getClaimsMap());
      return printed.show(wire, out -> say(out, claims));
    } catch (JwtFault e) {
      return printed.fail(file + " " + e.getMessage() + ".");
    }
  }

  /** What the export says of each is also what the receipt says. */
  private int all(Printed printed, Path file, String known) throws IOException {
    long genuine = 0;
    try (Archive export = new Archive(file);
        MappingIterator<ReceiptView> receipts =
            json.readerFor(ReceiptView.class).readValues(export.open(ReceiptView.IN_EXPORT))) {
      while (receipts.hasNext()) {
        ReceiptView receipt = receipts.next();
        try {
          receipt.requireSaidBy(
              ArchivedJwt.verified(receipt.receipt(), ReceiptSigning.TYPE, known));
        } catch (JwtFault e) {
          return printed.fail("Receipt " + receipt.id() + " " + e.getMessage() + ".");
        }
        genuine++;
      }
    }
    return printed.done(
        Map.of("genuine", genuine),
        genuine + (genuine == 1 ? " receipt is" : " receipts are") + " genuine and unchanged.");
  }

  private static void say(PrintWriter out, JwtClaims claims) {
    out.println("This receipt is genuine and unchanged.");
    claims.getClaimsMap().forEach((name, value) -> out.printf("  %-22s %s%n", name, value));
  }
}
