package dev.holdfast.keys;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes new signing keys before their time has come. */
@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new signing key of each algorithm, before the old one's time is over.",
      "The new ones are published within a minute, and sign from seven minutes on, when nobody keeps"
          + " the old set any more; the old ones verify what they signed until that has expired."
    })
class RotateKeysCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  private final KeyRotation rotation;

  RotateKeysCommand(KeyRotation rotation) {
    this.rotation = rotation;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (StoredKey made : rotation.rotate()) {
      out.printf("%-5s  %s  signs from %s%n", made.alg.wireName(), made.kid, made.signsFrom);
    }
    out.flush();
    return spec.exitCodeOnSuccess();
  }
}
