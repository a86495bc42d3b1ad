package dev.holdfast.audit;

import dev.holdfast.actors.Actor;
import dev.holdfast.platform.Command;
import dev.holdfast.platform.Printed;
import dev.holdfast.platform.Progress;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit …}: what operators, developers and members did. */
@Dependent
@picocli.CommandLine.Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Searches and exports the audit log, also while the server runs.")
class AuditCommand implements Command {

  private static final String ROW = "%s  %-12s  %-36s  %s %s  by %s%n";
  private static final String MOST = "100";

  @Spec CommandSpec spec;

  private final AuditLog log;
  private final AuditExport export;

  AuditCommand(AuditLog log, AuditExport export) {
    this.log = log;
    this.export = export;
  }

  @picocli.CommandLine.Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists what was done, the newest first.")
  int list(
      @Mixin Printed printed,
      @Mixin AuditOptions options,
      @Option(
              names = "--limit",
              defaultValue = MOST,
              paramLabel = "NUMBER",
              description = "How many at most. Default: " + MOST + ".")
          int limit) {
    List<NotedAct> found = log.find(options.search(spec), null, Math.max(1, limit));
    return printed.list(found, AuditCommand::wire, AuditCommand::line, "Nothing was done.");
  }

  @picocli.CommandLine.Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes out what was done, the newest first, and that it was exported.")
  int export(
      @Mixin AuditOptions options,
      @Option(
              names = "--format",
              defaultValue = "csv",
              description = "csv (RFC 4180), or jsonl: a JSON object a line. Default: csv.")
          String format,
      @Option(
              names = "--output",
              paramLabel = "FILE",
              description = "Where to; else it is printed.")
          Path file)
      throws IOException {
    AuditSearch search = options.search(spec);
    AuditExport.Format as = format(format);
    log.note(Act.of(Actor.ofCommandLine(), "audit.exported", "audit-log", "all"));
    Progress progress = Progress.of(spec, file == null ? 0 : log.count(search));
    if (file == null) {
      export.write(search, as, spec.commandLine().getOut(), count -> {});
    } else {
      try (Writer out = Files.newBufferedWriter(file)) {
        export.write(search, as, out, progress::at);
      }
      progress.end();
    }
    return spec.exitCodeOnSuccess();
  }

  private AuditExport.Format format(String text) {
    try {
      return AuditExport.Format.of(text.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--format: " + e.getMessage());
    }
  }

  private static void line(PrintWriter out, NotedAct noted) {
    AuditView act = AuditView.of(noted);
    String person = act.actor().person();
    String client = act.actor().client() == null ? "the command line" : act.actor().client();
    out.printf(
        ROW,
        act.at(),
        act.via(),
        act.action(),
        act.target().type(),
        act.target().id(),
        person == null ? client : person);
  }

  private static Map<String, ?> wire(NotedAct noted) {
    AuditView act = AuditView.of(noted);
    Map<String, Object> actor = new LinkedHashMap<>();
    put(actor, "person", act.actor().person());
    put(actor, "client", act.actor().client());
    put(actor, "key", act.actor().key());
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("id", act.id());
    wire.put("at", act.at());
    wire.put("via", act.via());
    wire.put("actor", actor);
    wire.put("action", act.action());
    wire.put("target", Map.of("type", act.target().type(), "id", act.target().id()));
    put(wire, "organization", act.organization());
    put(wire, "before", act.before());
    put(wire, "after", act.after());
    put(wire, "network", act.network());
    put(wire, "requestId", act.requestId());
    return wire;
  }

  private static void put(Map<String, Object> wire, String name, Object value) {
    if (value != null) {
      wire.put(name, value);
    }
  }
}
