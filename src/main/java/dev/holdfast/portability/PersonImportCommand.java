package dev.holdfast.portability;

import dev.holdfast.actors.Actor;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import dev.holdfast.platform.Under;
import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code person import}: somebody who comes from another instance. */
@Dependent
@Under("person")
@picocli.CommandLine.Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Takes in a person from the ZIP file that she exported here or at another instance: her record"
          + " as it was, and the addresses that she had verified there.",
      "She has the same id, unless that is somebody's here, or was. How she signed in, what she"
          + " allowed and to whom is not taken over."
    })
class PersonImportCommand implements Command, Callable<Integer> {

  @Mixin Printed printed;

  @Parameters(paramLabel = "FILE", description = "A file that /me/export has made.")
  Path file;

  private final ImportFile reader;
  private final Imports imports;

  PersonImportCommand(ImportFile reader, Imports imports) {
    this.reader = reader;
    this.imports = imports;
  }

  @Override
  public Integer call() {
    ImportFile.Content content;
    try {
      content = reader.read(file);
    } catch (ImportFile.NotRead e) {
      return printed.fail(e.getMessage());
    }
    Imports.Done done = imports.add(Actor.ofCommandLine(), content);
    String left =
        done.left().isEmpty()
            ? ""
            : " Somebody else's here, and so not hers: " + String.join(", ", done.left()) + ".";
    return printed.done(
        Map.of(
            "id", done.person().toString(),
            "entries", content.record().count(),
            "addressesLeft", done.left()),
        "Person " + done.person() + " has " + content.record().count() + " entries." + left);
  }
}
