package dev.holdfast.registration;

import dev.holdfast.platform.TimeOption;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "initial-token",
    mixinStandardHelpOptions = true,
    description = "Makes an initial access token (RFC 7591) and shows it once.")
class InitialTokenCommand implements Callable<Integer> {

  private static final int MOST_DAYS = 365;
  private static final int MOST_USES = 10_000;

  @Spec CommandSpec spec;

  @Option(
      names = "--uses",
      defaultValue = "1",
      description = "How many clients may be registered with it. Default: 1.")
  int uses;

  @Option(
      names = "--expires",
      defaultValue = "7d",
      description = "How long it is good, as 30m, 24h, 7d. Default: 7d; at most 365d.")
  String expires;

  private final InitialTokens tokens;

  InitialTokenCommand(InitialTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Integer call() {
    if (uses < 1 || uses > MOST_USES) {
      throw new ParameterException(
          spec.commandLine(), "--uses must be a number from 1 to " + MOST_USES + ".");
    }
    String token =
        tokens.make(
            uses, TimeOption.read(spec, "--expires", expires, Duration.ofSeconds(1), MOST_DAYS));
    PrintWriter out = spec.commandLine().getOut();
    out.println("The token, shown this once; it is good " + uses + " times, for " + expires + ":");
    out.println("  " + token);
    out.flush();
    return spec.exitCodeOnSuccess();
  }
}
