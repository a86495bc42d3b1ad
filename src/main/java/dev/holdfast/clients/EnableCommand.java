package dev.holdfast.clients;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "enable",
    mixinStandardHelpOptions = true,
    description = "Lets a disabled client act again; its former tokens stay ended.")
class EnableCommand implements Callable<Integer> {

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The client's id.")
  String id;

  private final ClientActs clients;

  EnableCommand(ClientActs clients) {
    this.clients = clients;
  }

  @Override
  public Integer call() {
    if (!clients.enable(id)) {
      spec.commandLine().getErr().println("There is no client " + id + ": client list");
      return spec.exitCodeOnExecutionException();
    }
    spec.commandLine().getOut().println("Client " + id + " is enabled.");
    return spec.exitCodeOnSuccess();
  }
}
