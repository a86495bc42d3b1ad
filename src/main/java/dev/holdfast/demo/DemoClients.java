package dev.holdfast.demo;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.clients.Scopes;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The demonstration's partner systems, with secrets that everybody knows. */
@ApplicationScoped
class DemoClients {

  private final Clients clients;
  private final PlatformConfig platform;
  private final RunMode mode;

  DemoClients(Clients clients, PlatformConfig platform, RunMode mode) {
    this.clients = clients;
    this.platform = platform;
    this.mode = mode;
  }

  @ActivateRequestContext
  void add(@Observes @Priority(StartOrder.DEMO) StartupEvent event) {
    if (!platform.demo() || mode.command()) {
      return;
    }
    register(app(), "demo-app-secret-for-development-only");
    partner("demo-partner", "Alder College", "Keep what people do and learn at the college.");
    partner(DemoPeople.LIBRARY, "Tidewater Library", "Keep who its readers are.");
    partner(DemoPeople.JOBS, "Northwind Jobs", "Keep what people have worked at and learned.");
    partner(DemoPeople.CYCLING, "Canal Cycling", "Keep who rode where, and how far.");
  }

  private void register(RegisteredClient client, String secret) {
    if (!clients.find(client.clientId()).map(client::equals).orElse(false)) {
      clients.register(new Registration(client, secret));
    }
  }

  private RegisteredClient app() {
    return new RegisteredClient(
        "demo-app",
        "Kestrel Volunteering",
        platform.publicUrl() + "/test-oauth",
        null,
        "Suggest volunteering that fits what you have done and learned.",
        List.of(platform.publicUrl() + "/test-oauth/callback"),
        new LinkedHashSet<>(Scopes.BY_CONSENT),
        Set.of(GrantTypes.AUTHORIZATION_CODE, GrantTypes.REFRESH_TOKEN),
        AuthMethod.CLIENT_SECRET,
        true,
        "ES256",
        "RS256",
        List.of(platform.publicUrl() + "/test-oauth"),
        false,
        ClientMetadata.of(
            Map.of(Members.AUTHORIZATION_DETAILS_TYPES.name(), List.of(Members.HOLDFAST_RECORD))),
        true);
  }

  private void partner(String id, String name, String purpose) {
    RegisteredClient client =
        new RegisteredClient(
            id,
            name,
            null,
            null,
            purpose,
            List.of(),
            new LinkedHashSet<>(Scopes.OF_CLIENTS),
            Set.of(GrantTypes.CLIENT_CREDENTIALS),
            AuthMethod.CLIENT_SECRET,
            true,
            "ES256",
            "RS256",
            List.of(),
            false,
            ClientMetadata.NONE,
            true);
    register(client, id + "-secret-for-development-only");
  }
}
