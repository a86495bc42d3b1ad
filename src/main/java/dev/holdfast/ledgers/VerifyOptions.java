package dev.holdfast.ledgers;

import dev.holdfast.keys.ArchivedKeys;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Whose ledger is checked, and by what it is held. A mixin of commands. */
class VerifyOptions {

  @Option(
      names = "--person",
      paramLabel = "ID",
      description =
          "The ledger of this person. Default: those of all, and the roots that were published.")
  String person;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "Lines as GET /api/people/me/ledger answers them, page after page, the ledger.json of"
              + " /me/ledger, or the ZIP file of an export. A head in it must be signed with the"
              + " keys, and they must end with it.")
  Path file;

  @Option(
      names = "--part",
      description = "The file need not begin with the first line; what is before is not checked.")
  boolean part;

  @Option(
      names = "--head",
      paramLabel = "JWT",
      description = "A head that was kept: the chain must still have it.")
  String head;

  @Option(
      names = "--proof",
      paramLabel = "FILE",
      description =
          "A proof as GET /api/people/me/ledger/proof answers it: it must lead to its root, and"
              + " the chain must still have what it proves.")
  Path proof;

  @Option(names = "--jwks", paramLabel = "FILE|URL", description = ArchivedKeys.OPTION)
  String jwks;
}
