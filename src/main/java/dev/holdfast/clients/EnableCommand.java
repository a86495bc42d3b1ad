package dev.holdfast.clients;

import dev.holdfast.platform.Printed;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "enable",
    mixinStandardHelpOptions = true,
    description = "Lets a disabled client act again; its former tokens stay ended.")
class EnableCommand implements Callable<Integer> {

  @Mixin Printed printed;

  @Parameters(paramLabel = "ID", description = "The client's id.")
  String id;

  private final ClientActs clients;

  EnableCommand(ClientActs clients) {
    this.clients = clients;
  }

  @Override
  public Integer call() {
    if (!clients.enable(id)) {
      return printed.fail("There is no client " + id + ": client list");
    }
    return printed.done(Map.of("client_id", id, "enabled", true), "Client " + id + " is enabled.");
  }
}
