package dev.holdfast.platform;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How long something is to last, as an option of a command says it: 30m, 24h, 7d. */
public final class TimeOption {

  private TimeOption() {}

  /**
   * @param most so many days at most
   * @throws ParameterException that says what may be written
   */
  public static Duration read(
      CommandSpec command, String option, String written, Duration least, int most) {
    String text = written.toUpperCase(Locale.ROOT);
    try {
      Duration time = Duration.parse(text.endsWith("D") ? "P" + text : "PT" + text);
      if (time.compareTo(least) >= 0 && time.compareTo(Duration.ofDays(most)) <= 0) {
        return time;
      }
    } catch (DateTimeParseException e) {
      // falls through: not a time
    }
    throw new ParameterException(
        command.commandLine(),
        "%s must be a time of %ds to %dd, such as 30m, 24h or 7d."
            .formatted(option, least.toSeconds(), most));
  }
}
