package dev.holdfast.registration;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
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

  private static final Duration LONGEST = Duration.ofDays(365);
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
    String token = tokens.make(uses, lifetime());
    PrintWriter out = spec.commandLine().getOut();
    out.println("The token, shown this once; it is good " + uses + " times, for " + expires + ":");
    out.println("  " + token);
    out.flush();
    return spec.exitCodeOnSuccess();
  }

  private Duration lifetime() {
    String text = expires.toUpperCase(Locale.ROOT);
    try {
      Duration duration = Duration.parse(text.endsWith("D") ? "P" + text : "PT" + text);
      if (!duration.isNegative() && !duration.isZero() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // falls through: not a duration
    }
    throw new ParameterException(
        spec.commandLine(), "--expires must be a time of up to 365d, such as 30m, 24h or 7d.");
  }
}
