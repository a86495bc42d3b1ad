package dev.holdfast.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.AutoComplete;
import picocli.CommandLine.Help.Ansi;

/** What is written of the commands is what they say themselves. */
@Tag("one-database")
class CommandLineDocTest {

  private static final Path DOCUMENT = Path.of("docs", "cli.md");
  private static final int WIDTH = 100;

  private static final String HEAD =
      """
      # The command line

      <!-- Made from the commands by CommandLineDocTest, as CONTRIBUTING.md says. Do not edit. -->

      `holdfast …` (the binary) or `java -jar quarkus-run.jar …` with arguments runs a command and ends; without
      arguments it is the server. Commands use the same settings and the same database, also while the server runs.
      What one changes is in the audit log, as done by the command line.

      The exit status is 0 if it was done, 1 if it failed, 2 if it was not understood. With `--json` the answer is
      JSON on standard output; whatever is said besides is on standard error. Bash and zsh complete commands and
      options after `source <(holdfast completion)`.
      """;

  @Test
  void the_document_is_as_the_commands_are() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    subcommands(root()).forEach(command -> describe(command, text));
    if (System.getenv("HOLDFAST_TEST_DOCS") != null) {
      Files.writeString(DOCUMENT, text);
    }
    String stored = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
    assertEquals(text.toString(), stored, "docs/cli.md is stale: see CONTRIBUTING.md, a command");
  }

  @Test
  void every_command_says_what_it_does() {
    root().getSubcommands().values().forEach(CommandLineDocTest::requireWords);
  }

  @Test
  void shells_are_told_of_all_commands() {
    String script = AutoComplete.bash("holdfast", root());
    assertTrue(script.contains("complete -F"));
    assertTrue(script.contains("organization") && script.contains("--target-type"));
  }

  @Test
  void a_bar_grows_and_goes() {
    StringWriter shown = new StringWriter();
    Progress progress = Progress.shown(new PrintWriter(shown), 200);
    progress.at(100);
    assertTrue(shown.toString().contains("[###############...............] 100 of 200 (50 %)"));
    progress.end();
    assertTrue(shown.toString().endsWith("\r"));
  }

  /** As the program has it; but its commands can only be looked at, for they have nothing. */
  private static picocli.CommandLine root() {
    List<Class<?>> commands =
        new ClassFileImporter()
            .importPath(Path.of("target", "classes", "dev", "holdfast")).stream()
                .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    assertFalse(commands.isEmpty());
    return CommandLine.root(
        commands,
        new picocli.CommandLine.IFactory() {
          @Override
          public <T> T create(Class<T> type) throws Exception {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance(new Object[constructor.getParameterCount()]));
          }
        });
  }

  private static void requireWords(picocli.CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    assertTrue(command.getCommandSpec().usageMessage().description().length > 0, name);
    command.getSubcommands().values().forEach(CommandLineDocTest::requireWords);
  }

  /** Each once, also if it has another name. */
  private static List<picocli.CommandLine> subcommands(picocli.CommandLine command) {
    return command.getSubcommands().values().stream().distinct().toList();
  }

  private static void describe(picocli.CommandLine command, StringBuilder text) {
    command.setUsageHelpWidth(WIDTH);
    text.append("\n## ").append(command.getCommandSpec().qualifiedName()).append("\n\n```text\n");
    command
        .getUsageMessage(Ansi.OFF)
        .lines()
        .forEach(one -> text.append(one.stripTrailing()).append('\n'));
    text.append("```\n");
    subcommands(command).forEach(one -> describe(one, text));
  }
}
