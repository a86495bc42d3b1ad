package dev.holdfast.clients;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Printed;
import dev.holdfast.platform.TimeOption;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    description = "Makes a new secret and shows it once; the old one is accepted for a while.")
class RotateCommand implements Callable<Integer> {

  private static final int MOST_DAYS = 90;

  @Spec CommandSpec spec;
  @Mixin Printed printed;

  @Parameters(paramLabel = "ID", description = "The client's id.")
  String id;

  @Option(
      names = "--grace",
      defaultValue = "24h",
      description = "How long the old secret is accepted, as 0s, 30m, 24h, 7d. Default: 24h.")
  String grace;

  private final ClientActs clients;

  RotateCommand(ClientActs clients) {
    this.clients = clients;
  }

  @Override
  public Integer call() {
    Duration duration = TimeOption.read(spec, "--grace", grace, Duration.ZERO, MOST_DAYS);
    Optional<RegisteredClient> client = clients.find(id);
    if (client.isEmpty() || !client.get().tokenEndpointAuthMethod().hasSecret()) {
      String why = client.isEmpty() ? "There is no client " : "This client has no secret: ";
      return printed.fail(why + id);
    }
    String secret = Tokens.random();
    clients.rotate(id, secret, duration);
    Map<String, Object> wire = new LinkedHashMap<>();
    wire.put("client_id", id);
    wire.put("client_secret", secret);
    wire.put("grace_seconds", duration.toSeconds());
    return printed.show(wire, out -> print(out, secret, duration));
  }

  private void print(PrintWriter out, String secret, Duration duration) {
    out.println("The new secret of client " + id + ", shown this once:");
    out.println("  " + secret);
    out.println(
        duration.isZero()
            ? "The old one is not accepted any more."
            : "The old one is accepted for " + grace + " from now on.");
  }
}
