package dev.holdfast.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.ClientMetadata;
import dev.holdfast.clients.RegisteredClient;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The code to copy is that of the client. */
@Tag("one-database")
class SnippetsTest {

  private static final String ISSUER = "https://id.example";

  @ParameterizedTest
  @EnumSource(AuthMethod.class)
  void each_has_the_clients_own_words_and_pkce(AuthMethod method) {
    for (ClientPage.Snippet snippet : Snippets.of(client(method, "authorization_code"), ISSUER)) {
      String code = snippet.code();
      assertTrue(
          code.contains("redirect_uri=https%3A%2F%2Fclub.example%2Fcallback"), snippet.language());
      assertTrue(code.contains("scope=facts%20training"), snippet.language());
      assertTrue(code.contains("code_challenge_method=S256"), snippet.language());
      assertTrue(code.contains("code_verifier"), snippet.language());
      assertTrue(code.contains(ISSUER + "/api/oauth/token"), snippet.language());
      assertTrue(code.contains(ISSUER + "/api/people/me/facts"), snippet.language());
      boolean secret = code.contains("CLIENT_SECRET");
      boolean sends = method.hasSecret() && method != AuthMethod.CLIENT_SECRET_JWT;
      assertEquals(sends, secret, snippet.language() + "\n" + code);
      assertEquals(
          method == AuthMethod.CLIENT_SECRET || method == AuthMethod.CLIENT_SECRET_BASIC,
          code.contains("Basic") || code.contains("-u "),
          snippet.language());
    }
  }

  @Test
  void who_has_no_browser_gets_no_address_to_send_one_to() {
    var device =
        Snippets.of(
            client(AuthMethod.NONE, "urn:ietf:params:oauth:grant-type:device_code"), ISSUER);
    assertTrue(device.get(0).code().contains("/api/oauth/device_authorization"));
    var own = Snippets.of(client(AuthMethod.CLIENT_SECRET_BASIC, "client_credentials"), ISSUER);
    assertTrue(own.get(0).code().contains("grant_type=client_credentials"));
    assertFalse(own.get(0).code().contains("redirect_uri"));
  }

  private static RegisteredClient client(AuthMethod method, String grant) {
    return new RegisteredClient(
        "c-1",
        "Club",
        null,
        null,
        null,
        grant.equals("authorization_code") ? List.of("https://club.example/callback") : List.of(),
        new LinkedHashSet<>(List.of("facts", "training")),
        Set.of(grant),
        method,
        true,
        "ES256",
        "RS256",
        List.of(),
        false,
        ClientMetadata.NONE,
        true);
  }
}
