package dev.holdfast.ownapps;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.clients.Scopes;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.web.OwnApp;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Our apps register themselves at each start, as clients of this very provider, and so follow the
 * public address. Each is confidential, with a secret that nobody has ever seen: it redeems its
 * codes in this process ({@code docs/adr/0025}), and at the token endpoint nobody can be it.
 * Whoever was registered under its id before is no more: its secrets and tokens end.
 */
@ApplicationScoped
class OwnClients {

  private final Clients clients;
  private final PlatformConfig platform;
  private final RunMode mode;

  OwnClients(Clients clients, PlatformConfig platform, RunMode mode) {
    this.clients = clients;
    this.platform = platform;
    this.mode = mode;
  }

  @ActivateRequestContext
  void start(@Observes @Priority(StartOrder.DEMO) StartupEvent event) {
    if (!mode.command()) {
      List.of(OwnApp.values()).forEach(this::register);
    }
  }

  /** Nothing is written where nothing has changed; several nodes write the same. */
  private void register(OwnApp app) {
    RegisteredClient described = describe(app);
    Optional<RegisteredClient> known = clients.find(app.clientId());
    if (known.filter(described::equals).isPresent()) {
      return;
    }
    clients.register(new Registration(described, Tokens.random()));
    if (known.isPresent()) {
      clients.disable(app.clientId());
      clients.enable(app.clientId());
    }
  }

  private RegisteredClient describe(OwnApp app) {
    String origin = platform.publicUrl().toString();
    return new RegisteredClient(
        app.clientId(),
        app.title(),
        null,
        null,
        null,
        List.of(origin + app.callback()),
        Set.of(Scopes.OPENID),
        Set.of(GrantTypes.AUTHORIZATION_CODE),
        AuthMethod.CLIENT_SECRET_BASIC,
        true,
        "ES256",
        "ES256",
        List.of(origin + app.signedOut()),
        false,
        ClientMetadata.of(
            Map.of(
                Members.BACKCHANNEL_LOGOUT_URI.name(),
                origin + app.backchannel(),
                Members.BACKCHANNEL_SESSION.name(),
                true)),
        true);
  }
}
