package dev.holdfast.clients;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Printed;
import dev.holdfast.web.JsonBody;
import dev.holdfast.web.Problem;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Registers the clients of a file, all or none; the same file again changes nothing.",
      "It holds a JSON array of clients with the names of RFC 7591 (client_id, redirect_uris,"
          + " scope …), as client list --json prints them. A confidential client may be let off PKCE"
          + " with \"require_pkce\": false."
    })
class ImportCommand implements Callable<Integer> {

  @Spec CommandSpec spec;
  @Mixin Printed printed;

  @Parameters(paramLabel = "FILE", description = "The file.")
  Path file;

  private final ClientActs clients;
  private final ClientSecrets secrets;
  private final Sectors sectors;

  ImportCommand(ClientActs clients, ClientSecrets secrets, Sectors sectors) {
    this.secrets = secrets;
    this.sectors = sectors;
    this.clients = clients;
  }

  @Override
  public Integer call() throws IOException {
    List<String> faults = new ArrayList<>();
    Map<String, String> made = new LinkedHashMap<>();
    List<Registration> all = new ArrayList<>();
    for (ClientFile client : read(faults)) {
      client.registration(secrets::has, id -> made(made, id)).ifPresent(all::add);
      faults.addAll(client.faults());
      client.ignored().forEach(name -> warn(client.place() + "." + name + ": ignored."));
    }
    all.stream()
        .map(registration -> registration.client().clientId())
        .filter(id -> all.stream().filter(one -> one.client().clientId().equals(id)).count() > 1)
        .distinct()
        .forEach(id -> faults.add("client_id " + id + " is there more than once."));
    if (faults.isEmpty()) {
      all.forEach(
          registration ->
              sectors
                  .fault(registration.client(), clients.find(registration.client().clientId()))
                  .ifPresent(fault -> faults.add(registration.client().clientId() + ": " + fault)));
    }
    if (!faults.isEmpty()) {
      faults.forEach(this::warn);
      warn("Nothing was registered.");
      return spec.exitCodeOnInvalidInput();
    }
    clients.registerAll(all);
    return printed.list(
        all,
        registration ->
            ClientWords.registered(
                registration.client(), made.get(registration.client().clientId())),
        (out, registration) -> print(out, registration.client().clientId(), made),
        "The file holds no client.");
  }

  private List<ClientFile> read(List<String> faults) throws IOException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      faults.add("There is no file " + file + " that can be read.");
      return List.of();
    }
    try {
      JsonNode json = JsonBody.read(Files.readAllBytes(file));
      if (!json.isArray()) {
        faults.add("The file must hold a JSON array of clients.");
        return List.of();
      }
      List<ClientFile> read = new ArrayList<>();
      json.forEach(client -> read.add(new ClientFile("[" + read.size() + "]", client)));
      return read;
    } catch (Problem e) {
      faults.add(e.getMessage());
      return List.of();
    }
  }

  private static String made(Map<String, String> made, String id) {
    return made.computeIfAbsent(id, client -> Tokens.random());
  }

  private void warn(String line) {
    spec.commandLine().getErr().println(line);
  }

  private static void print(PrintWriter out, String id, Map<String, String> made) {
    out.println("Client " + id + " is registered.");
    if (made.containsKey(id)) {
      out.println("  Its secret, shown this once: " + made.get(id));
    }
  }
}
