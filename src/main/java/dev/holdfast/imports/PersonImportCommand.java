package dev.holdfast.imports;

import dev.holdfast.actors.Actor;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import dev.holdfast.platform.Under;
import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code person import}: somebody who comes from another instance. */
@Dependent
@Under("person")
@picocli.CommandLine.Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes in a person from the ZIP file that she exported here or at another instance: her record"
          + " as it was, with what she hides and disputes, and the addresses that she had verified.",
      "She has the same id, unless that is somebody's here, or was. How she signed in, what she"
          + " allowed and to whom is not taken over.",
      "A file can say anything: unless you vouch for it, a mail goes to each address to verify it,"
          + " the source of each entry that she did not write herself begins with imported:, and"
          + " facts that say that something is verified are left out."
    })
class PersonImportCommand implements Command, Callable<Integer> {

  @Mixin Printed printed;

  @Option(
      names = "--trust",
      defaultValue = "false",
      description = "You know that an instance has made the file, and that it is as it was made.")
  boolean trust;

  @Parameters(paramLabel = "FILE", description = "A file that /me/export has made.")
  Path file;

  private final Importing importing;

  PersonImportCommand(Importing importing) {
    this.importing = importing;
  }

  @Override
  public Integer call() {
    Imports.Done done;
    try {
      done = importing.take(Actor.ofCommandLine(), file, trust);
    } catch (ImportFile.NotRead e) {
      return printed.fail(e.getMessage());
    }
    ImportedAddresses.Taken addresses = done.addresses();
    return printed.done(
        Map.of(
            "id", done.person().toString(),
            "entries", done.entries(),
            "addresses", addresses.hers(),
            "addressesMailed", addresses.mailed(),
            "addressesOwned", addresses.owned(),
            "addressesLeft", addresses.not()),
        "Person "
            + done.person()
            + " has "
            + done.entries()
            + " entries."
            + said("Hers to sign in with", addresses.hers())
            + said("Hers once she verifies them by the mail that is on its way", addresses.mailed())
            + said("Somebody else's here, and so not hers", addresses.owned())
            + said("No addresses, or too many", addresses.not()));
  }

  private static String said(String what, List<String> addresses) {
    return addresses.isEmpty() ? "" : " " + what + ": " + String.join(", ", addresses) + ".";
  }
}
