package dev.holdfast.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Clients as a file would register them, in RFC 7591's names, for tests inside the process. */
public final class Registered {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Registered() {}

  /**
   * A new client of its own id; with a secret if it is confidential, and with {@link
   * Issue#REDIRECT} unless something else is said.
   */
  public static App as(Map<String, ?> metadata) {
    Map<String, Object> said = new HashMap<>(Map.of("redirect_uris", List.of(Issue.REDIRECT)));
    said.put("client_id", "app-" + Tokens.random().substring(0, 12));
    said.putAll(metadata);
    ClientFile file = new ClientFile("client", JSON.valueToTree(said));
    Registration registration =
        file.registration(id -> false, id -> Tokens.random())
            .orElseThrow(() -> new AssertionError(file.faults()));
    Issue.bean(Clients.class).register(registration);
    List<String> uris = registration.client().redirectUris();
    return new App(
        registration.client().clientId(),
        registration.secret(),
        uris.isEmpty() ? null : uris.get(0));
  }
}
