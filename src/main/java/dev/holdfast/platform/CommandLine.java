package dev.holdfast.platform;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The root of the command line: {@code holdfast <command> …}. Exit status 0, 1 (failed) or 2
 * (usage).
 */
@ApplicationScoped
class CommandLine implements QuarkusApplication {

  @All List<Command> commands;
  @Inject LogTraces traces;

  /** Commands read the database too, which needs a context as of a request. */
  @Override
  @ActivateRequestContext
  public int run(String... args) {
    var root = root();
    int status = root.execute(args);
    if (!traces.removeNow()) {
      root.getErr()
          .println(
              "It is done, but traces of what was erased are still in the database's log (-wal),"
                  + " which somebody uses: it is emptied at the next start of the server.");
    }
    return status;
  }

  picocli.CommandLine root() {
    return root(commands, CommandLine::create);
  }

  /** All commands, by their names; they may be there as their classes alone. */
  static picocli.CommandLine root(List<?> commands, picocli.CommandLine.IFactory factory) {
    var root =
        new picocli.CommandLine(
            CommandSpec.create().name("holdfast").mixinStandardHelpOptions(true), factory);
    root.getCommandSpec()
        .usageMessage()
        .description("Holds a person's record and shares it by consent.")
        .exitCodeList(
            new TreeMap<>(
                Map.of("0", "It was done.", "1", "It failed.", "2", "It was not understood.")));
    List<?> sorted = commands.stream().sorted(Comparator.comparing(CommandLine::name)).toList();
    sorted.stream().filter(command -> parent(command) == null).forEach(root::addSubcommand);
    sorted.stream()
        .filter(command -> parent(command) != null)
        .forEach(command -> root.getSubcommands().get(parent(command)).addSubcommand(command));
    root.setExecutionExceptionHandler(
        (fault, line, parsed) -> {
          line.getErr()
              .println(line.getColorScheme().errorText(String.valueOf(fault.getMessage())));
          return line.getCommandSpec().exitCodeOnExecutionException();
        });
    return root;
  }

  private static String name(Object command) {
    return type(command).getSimpleName();
  }

  /** The name of the one that it stands under; null if it is a command of its own. */
  private static String parent(Object command) {
    Under under = type(command).getAnnotation(Under.class);
    return under == null ? null : under.value();
  }

  private static Class<?> type(Object command) {
    return command instanceof Class<?> type ? type : command.getClass();
  }

  /** Subcommands are beans as well; what is none (a help mixin) picocli makes itself. */
  private static <T> T create(Class<T> type) throws Exception {
    var bean = Arc.container().instance(type);
    return bean.isAvailable() ? bean.get() : picocli.CommandLine.defaultFactory().create(type);
  }
}
