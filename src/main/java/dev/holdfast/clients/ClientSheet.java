package dev.holdfast.clients;

import java.io.PrintWriter;

/** What a partner's developer configures, printed. */
record ClientSheet(String issuer, PrintWriter out) {

  /**
   * @param stopped whether it was disabled before, which it still is
   */
  ClientSheet begin(String clientId, boolean isNew, boolean stopped) {
    out.println(
        isNew
            ? "Client " + clientId + " is registered."
            : "Client " + clientId + " was registered before; it is now as follows.");
    if (stopped) {
      out.println("It is disabled: client enable " + clientId);
    }
    return this;
  }

  /**
   * @param newSecret a secret that was made just now and is never shown again; or null
   */
  void print(RegisteredClient client, String newSecret) {
    line("Name", client.clientName());
    client.redirectUris().forEach(uri -> line("Redirect URI", uri));
    line("Scopes", Scopes.write(client.scopes()));
    line("Grant types", String.join(" ", client.grantTypes().stream().sorted().toList()));
    line("PKCE", client.requirePkce() ? "required (S256)" : "not required");
    out.println();
    out.println("Configure in your app:");
    line("Issuer", issuer);
    line("Client id", client.clientId());
    line("Client secret", secret(client, newSecret));
    line("Authentication", authentication(client.tokenEndpointAuthMethod()));
    line("Authorization", issuer + "/api/oauth/authorize");
    line("Token", issuer + "/api/oauth/token");
    line("Metadata", issuer + "/.well-known/oauth-authorization-server");
    if (newSecret != null) {
      out.println();
      out.println("The secret is shown this once; only its hash is kept.");
    }
    out.flush();
  }

  private static String secret(RegisteredClient client, String newSecret) {
    if (newSecret != null) {
      return newSecret;
    }
    if (client.isPublic()) {
      return "none, it is a public client";
    }
    return client.tokenEndpointAuthMethod().hasSecret()
        ? "the one that you have"
        : "none, it shows a key of its own";
  }

  private static String authentication(AuthMethod method) {
    return switch (method) {
      case CLIENT_SECRET -> "client_secret_basic or client_secret_post";
      case NONE -> "none: send client_id, and always PKCE";
      default -> method.wireName();
    };
  }

  private void line(String name, String value) {
    out.printf("  %-15s %s%n", name, value);
  }
}
