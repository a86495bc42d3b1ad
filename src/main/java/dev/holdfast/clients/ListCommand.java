package dev.holdfast.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the clients.")
class ListCommand implements Callable<Integer> {

  private static final String ROW = "%-24s %-9s %-28s %s%n";

  @Spec CommandSpec spec;

  @Option(names = "--json", description = "As a JSON array, with the names of RFC 7591.")
  boolean json;

  private final Clients clients;
  private final ObjectMapper mapper;

  ListCommand(Clients clients, ObjectMapper mapper) {
    this.clients = clients;
    this.mapper = mapper;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    List<RegisteredClient> all = clients.list();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          mapper
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(all.stream().map(ListCommand::wire).toList()));
    } else if (all.isEmpty()) {
      out.println("No client is registered yet: client register --help");
    } else {
      out.printf(ROW, "ID", "STATE", "NAME", "SCOPES");
      for (RegisteredClient client : all) {
        out.printf(
            ROW,
            client.clientId(),
            client.enabled() ? "enabled" : "disabled",
            client.clientName(),
            Scopes.write(client.scopes()));
      }
    }
    out.flush();
    return spec.exitCodeOnSuccess();
  }

  private static Map<String, Object> wire(RegisteredClient client) {
    Map<String, Object> wire = ClientWords.of(client);
    wire.put("enabled", client.enabled());
    return wire;
  }
}
