package dev.holdfast.clients;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.platform.Printed;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.Config;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Dependent
@Unremovable
@picocli.CommandLine.Command(
    name = "register",
    mixinStandardHelpOptions = true,
    description = {
      "Registers a client; the same id again describes it anew.",
      "Takes OAUTH_CLIENT_ID, OAUTH_CLIENT_SECRET, OAUTH_REDIRECT_URI and OAUTH_CLIENT_NAME from"
          + " the environment where an option is not given."
    })
class RegisterCommand implements Callable<Integer> {

  private static final String WORDS = ", with spaces or commas between";

  @Spec CommandSpec spec;

  @Option(names = "--id", description = "The client's id (OAUTH_CLIENT_ID).")
  String id;

  @Option(
      names = "--secret",
      description =
          "Its secret (OAUTH_CLIENT_SECRET; better there, as other users of this machine see"
              + " options). Made and shown once if a new client is given none.")
  String secret;

  @Option(
      names = "--redirect-uri",
      description = "Where people come back to (OAUTH_REDIRECT_URI); may be repeated.")
  List<String> redirectUris;

  @Option(names = "--name", description = "What people read (OAUTH_CLIENT_NAME; else the id).")
  String name;

  @Option(names = "--purpose", description = "What it asks people's data for, in one sentence.")
  String purpose;

  @Option(names = "--site", description = "The https address of its site.")
  String site;

  @Option(names = "--logo", description = "The https address of its logo.")
  String logo;

  @Option(
      names = "--scopes",
      description = "What it may ask for" + WORDS + ". Default: all that people can consent to.")
  String scopes;

  @Option(
      names = "--grants",
      description =
          "Grant types"
              + WORDS
              + ": "
              + GrantTypes.NAMES
              + ". Default: the first two with a redirect URI, else the third.")
  String grants;

  @Option(names = "--public", description = "It can keep no secret: a native or browser app.")
  boolean isPublic;

  @Option(
      names = "--auth-method",
      description =
          "client_secret_basic, client_secret_post or client_secret_jwt. Default: either of the"
              + " first two. For private_key_jwt and certificates see client import.")
  String authMethod;

  @Option(names = "--no-pkce", description = "Let a confidential client do without PKCE.")
  boolean noPkce;

  @Mixin MoreOptions more;
  @Mixin Printed printed;

  private final ClientActs clients;
  private final ClientSecrets secrets;
  private final PlatformConfig platform;
  private final Config environment;
  private final Sectors sectors;

  RegisterCommand(
      ClientActs clients,
      ClientSecrets secrets,
      PlatformConfig platform,
      Config environment,
      Sectors sectors) {
    this.secrets = secrets;
    this.sectors = sectors;
    this.clients = clients;
    this.platform = platform;
    this.environment = environment;
  }

  @Override
  public Integer call() {
    RegisteredClient client = client();
    Optional<RegisteredClient> before = clients.find(client.clientId());
    boolean hasSecret = client.tokenEndpointAuthMethod().hasSecret();
    boolean keepsSecret = before.isPresent() && secrets.has(client);
    String given = or(secret, "OAUTH_CLIENT_SECRET");
    boolean made = given == null && hasSecret && !keepsSecret;
    Registration registration =
        new Registration(client, made ? Tokens.random() : hasSecret ? given : null);
    List<String> faults = registration.faults();
    if (faults.isEmpty()) {
      String named = client.clientId() + ": ";
      faults = sectors.fault(client, before).map(named::concat).stream().toList();
    }
    if (!faults.isEmpty()) {
      faults.forEach(spec.commandLine().getErr()::println);
      return spec.exitCodeOnInvalidInput();
    }
    boolean isNew = clients.register(registration);
    String shown = made ? registration.secret() : null;
    Map<String, Object> wire = ClientWords.registered(client, shown);
    wire.put("new", isNew);
    boolean stopped = before.isPresent() && !before.get().enabled();
    wire.put("enabled", !stopped);
    return printed.show(
        wire,
        out ->
            new ClientSheet(platform.publicUrl().toString(), out)
                .begin(client.clientId(), isNew, stopped)
                .print(client, shown));
  }

  private RegisteredClient client() {
    String clientId = or(id, "OAUTH_CLIENT_ID");
    if (clientId == null) {
      throw new picocli.CommandLine.ParameterException(
          spec.commandLine(), "Which client? Give --id, or set OAUTH_CLIENT_ID.");
    }
    List<String> uris = redirectUris == null ? words(or(null, "OAUTH_REDIRECT_URI")) : redirectUris;
    Set<String> grantTypes =
        grants == null ? ClientDefaults.grantTypes(uris) : Set.copyOf(words(grants));
    List<String> asked = scopes == null ? ClientDefaults.scopes(grantTypes) : words(scopes);
    String shown = or(name, "OAUTH_CLIENT_NAME");
    return new RegisteredClient(
        clientId,
        shown == null ? clientId : shown,
        site,
        logo,
        purpose,
        uris,
        new LinkedHashSet<>(asked),
        grantTypes,
        method(),
        !noPkce,
        more.alg,
        more.idTokenAlg,
        more.logoutUris,
        more.introspect,
        clients.find(clientId).map(RegisteredClient::metadata).orElse(ClientMetadata.NONE),
        true);
  }

  private AuthMethod method() {
    if (isPublic) {
      return AuthMethod.NONE;
    }
    try {
      return authMethod == null ? AuthMethod.CLIENT_SECRET : AuthMethod.of(authMethod);
    } catch (IllegalArgumentException e) {
      throw new picocli.CommandLine.ParameterException(
          spec.commandLine(), "There is no authentication method " + authMethod + ".");
    }
  }

  private String or(String option, String variable) {
    return option != null
        ? option
        : environment
            .getOptionalValue(variable, String.class)
            .filter(value -> !value.isBlank())
            .orElse(null);
  }

  private static List<String> words(String text) {
    return text == null || text.isBlank() ? List.of() : List.of(text.trim().split("[ ,]+"));
  }
}
