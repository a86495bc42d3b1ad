package dev.holdfast.doctor;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.tokens.TokensConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** Looks at the settings and the clients of this installation. */
@ApplicationScoped
class Examination {

  private final PlatformConfig platform;
  private final TokensConfig tokens;
  private final Clients clients;
  private final Config settings;

  Examination(PlatformConfig platform, TokensConfig tokens, Clients clients, Config settings) {
    this.platform = platform;
    this.tokens = tokens;
    this.clients = clients;
    this.settings = settings;
  }

  Installation ofThis() {
    return new Installation(
        platform.publicUrl(),
        settings.getOptionalValues("holdfast.proxy.trusted", String.class).orElse(List.of()),
        settings
            .getOptionalValue("holdfast.registration.mode", String.class)
            .orElse("off")
            .toLowerCase(Locale.ROOT),
        new Installation.Times(
            tokens.codeLifetime(),
            tokens.accessTokenLifetime(),
            tokens.refreshLifetime(),
            tokens.refreshIdle()),
        clients.list().stream().filter(RegisteredClient::enabled).toList());
  }
}
