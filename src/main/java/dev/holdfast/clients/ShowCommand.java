package dev.holdfast.clients;

import dev.holdfast.platform.Printed;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows a client with the names of RFC 7591, whose it is, and how it stands.")
class ShowCommand implements Callable<Integer> {

  @Mixin Printed printed;

  @Parameters(paramLabel = "ID", description = "The client's id.")
  String id;

  private final Clients clients;

  ShowCommand(Clients clients) {
    this.clients = clients;
  }

  @Override
  public Integer call() {
    Optional<KnownClient> found = clients.known(id);
    if (found.isEmpty()) {
      return printed.fail("There is no client " + id + ": client list");
    }
    Map<String, Object> wire = wire(found.get());
    return printed.show(
        wire, out -> wire.forEach((name, value) -> out.println(name + ": " + value)));
  }

  private static Map<String, Object> wire(KnownClient known) {
    Map<String, Object> wire = ClientWords.of(known.client());
    wire.put("enabled", known.client().enabled());
    wire.put("reviewed", !known.client().unreviewed());
    wire.put("stopped", known.stopped());
    wire.put("ended", known.ended());
    if (known.organization() != null) {
      wire.put("organization", known.organization().toString());
    }
    return wire;
  }
}
