package dev.holdfast.platform;

import jakarta.enterprise.context.Dependent;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: what a shell has to know of the commands. */
@Dependent
@picocli.CommandLine.Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a script with which bash and zsh complete commands and options.",
      "Use it as in: source <(holdfast completion)"
    })
class CompletionCommand implements Command, Runnable {

  @Spec CommandSpec spec;

  @Override
  public void run() {
    CommandSpec root = spec.root();
    root.commandLine().getOut().println(AutoComplete.bash(root.name(), root.commandLine()));
    root.commandLine().getOut().flush();
  }
}
