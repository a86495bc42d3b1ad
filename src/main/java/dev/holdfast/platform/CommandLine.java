package dev.holdfast.platform;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The root of the command line: {@code holdfast <command> …}. Exit status 0, 1 (failed) or 2
 * (usage).
 */
@ApplicationScoped
class CommandLine implements QuarkusApplication {

  @All List<Command> commands;

  /** Commands read the database too, which needs a context as of a request. */
  @Override
  @ActivateRequestContext
  public int run(String... args) {
    var root =
        new picocli.CommandLine(
            CommandSpec.create().name("holdfast").mixinStandardHelpOptions(true),
            CommandLine::create);
    root.getCommandSpec()
        .usageMessage()
        .description("Holds a person's record and shares it by consent.");
    commands.forEach(root::addSubcommand);
    root.setExecutionExceptionHandler(
        (fault, line, parsed) -> {
          line.getErr()
              .println(line.getColorScheme().errorText(String.valueOf(fault.getMessage())));
          return line.getCommandSpec().exitCodeOnExecutionException();
        });
    return root.execute(args);
  }

  /** Subcommands are beans as well; what is none (a help mixin) picocli makes itself. */
  private static <T> T create(Class<T> type) throws Exception {
    var bean = Arc.container().instance(type);
    return bean.isAvailable() ? bean.get() : picocli.CommandLine.defaultFactory().create(type);
  }
}
