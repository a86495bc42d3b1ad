package dev.holdfast.keys;

import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import dev.holdfast.platform.Archive;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The keys by which somebody verifies what was signed for good, wherever she has them from. */
@ApplicationScoped
public class ArchivedKeys {

  /** Where they are in the export of a person. */
  public static final String IN_EXPORT = "keys.json";

  /** What a command says of the option that names them. */
  public static final String OPTION =
      "The keys as a JWK Set: a file, which needs no connection, or an https address, such as"
          + " https://id.example.org/.well-known/jwks-archive.json. Default: those of this instance,"
          + " also the retired ones.";

  private static final int MOST_BYTES = 1_000_000;

  private final SigningKeys keys;
  private final Outgoing outgoing;

  ArchivedKeys(SigningKeys keys, Outgoing outgoing) {
    this.keys = keys;
    this.outgoing = outgoing;
  }

  /** They are not to be had; the message is a sentence. */
  public static final class NotHad extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotHad(String sentence) {
      super(sentence);
    }
  }

  /**
   * A JWK Set.
   *
   * @param from a file, an export's too, or an address; null for those of this instance
   * @throws NotHad if they are not to be had
   */
  public String from(String from) {
    try {
      if (from == null) {
        return keys.archive();
      }
      return from.startsWith("https://") || from.startsWith("http://")
          ? new String(
              outgoing.get(URI.create(from), "*/*", MOST_BYTES).body(), StandardCharsets.UTF_8)
          : file(Path.of(from));
    } catch (OutgoingFault e) {
      throw new NotHad("The keys could not be had: " + e.getMessage() + ".");
    } catch (IOException e) {
      throw new NotHad("There are no keys that can be read: " + from);
    }
  }

  private static String file(Path path) throws IOException {
    if (!Archive.is(path)) {
      return Files.readString(path);
    }
    try (Archive export = new Archive(path)) {
      return export.text(IN_EXPORT);
    }
  }
}
