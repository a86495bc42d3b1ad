package dev.holdfast.audit;

import dev.holdfast.web.Times;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which acts a command means. A mixin of commands. */
class AuditOptions {

  @Option(names = "--actor", paramLabel = "ID", description = "Who did it: a person or a client.")
  String actor;

  @Option(names = "--via", description = "By which door: api, page or command-line.")
  String via;

  @Option(names = "--action", description = "What was done, as client.disabled.")
  String action;

  @Option(
      names = "--target-type",
      paramLabel = "TYPE",
      description = "To what sort of thing, as client or person.")
  String targetType;

  @Option(names = "--target", paramLabel = "ID", description = "To what.")
  String target;

  @Option(
      names = "--organization",
      paramLabel = "ID",
      description = "Only what concerns this organization.")
  String organization;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "The earliest time, as 2026-01-01T00:00:00Z.")
  String from;

  @Option(names = "--to", paramLabel = "TIME", description = "The first time that is too late.")
  String to;

  AuditSearch search(CommandSpec command) {
    return new AuditSearch(
        actor,
        read(command, "--via", via, AuditWords::via),
        action,
        targetType,
        target,
        read(command, "--organization", organization, AuditWords::organization),
        read(command, "--from", from, Times::instant),
        read(command, "--to", to, Times::instant));
  }

  private static <T> T read(
      CommandSpec command, String name, String text, Function<String, T> reader) {
    try {
      return text == null ? null : reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), name + ": " + e.getMessage());
    }
  }
}
