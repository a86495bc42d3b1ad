package dev.holdfast.record;

import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import dev.holdfast.platform.Progress;
import dev.holdfast.platform.Under;
import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code key seal-records}: what a running server does in the background, at once. */
@Dependent
@Under("key")
@picocli.CommandLine.Command(
    name = "seal-records",
    mixinStandardHelpOptions = true,
    description = {
      "Encrypts record values of the time before people had keys of their own.",
      "A running server does so by itself, little by little; this does it at once, and may be"
          + " stopped and repeated."
    })
class SealRecordsCommand implements Command, Callable<Integer> {

  private static final int AT_ONCE = 200;

  @Spec CommandSpec spec;

  @Mixin Printed printed;

  private final Sealing sealing;

  SealRecordsCommand(Sealing sealing) {
    this.sealing = sealing;
  }

  @Override
  public Integer call() {
    Progress progress = Progress.of(spec, sealing.left());
    long sealed = 0;
    for (int some = sealing.next(AT_ONCE); some > 0; some = sealing.next(AT_ONCE)) {
      sealed += some;
      progress.at(sealed);
    }
    progress.end();
    return printed.done(
        Map.of("sealed", sealed),
        sealed + (sealed == 1 ? " entry is" : " entries are") + " sealed now, and all are.");
  }
}
