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
    name = "disable",
    mixinStandardHelpOptions = true,
    description = "Ends all that a client may do, from its next request on.")
class DisableCommand implements Callable<Integer> {

  @Mixin Printed printed;

  @Parameters(paramLabel = "ID", description = "The client's id.")
  String id;

  private final ClientActs clients;

  DisableCommand(ClientActs clients) {
    this.clients = clients;
  }

  @Override
  public Integer call() {
    if (!clients.stop(id)) {
      return printed.fail("There is no client " + id + ": client list");
    }
    return printed.done(
        Map.of("client_id", id, "enabled", false), "Client " + id + " is disabled.");
  }
}
