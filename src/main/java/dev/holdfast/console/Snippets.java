package dev.holdfast.console;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Code to copy for a client, as it was registered: its redirect URI, scopes, PKCE and
 * authentication. The code needs nothing but what the language brings.
 */
final class Snippets {

  private Snippets() {}

  static List<ClientPage.Snippet> of(RegisteredClient client, String issuer) {
    if (!client.mayUse(GrantTypes.AUTHORIZATION_CODE)) {
      return List.of(new ClientPage.Snippet("curl", ofNoBrowser(client, issuer)));
    }
    CodeSnippet code = new CodeSnippet(client, issuer);
    return List.of(
        new ClientPage.Snippet("curl", code.curl()),
        new ClientPage.Snippet("JavaScript (Node.js 18 or newer)", code.javaScript()),
        new ClientPage.Snippet("Java (17 or newer)", code.java()),
        new ClientPage.Snippet("Python (3.8 or newer)", code.python()));
  }

  private static String ofNoBrowser(RegisteredClient client, String issuer) {
    String scope = Scopes.write(client.scopes());
    return client.mayUse(GrantTypes.DEVICE_CODE)
        ? """
          # 1. Ask for a code, and show user_code and verification_uri to the person
          curl %s/api/oauth/device_authorization \\
            %s \\
            --data-urlencode 'scope=%s'
          # 2. Ask every interval seconds whether she has decided
          curl %s/api/oauth/token \\
            %s \\
            -d grant_type=urn:ietf:params:oauth:grant-type:device_code \\
            -d device_code=DEVICE_CODE"""
            .formatted(issuer, curlAuth(client, issuer), scope, issuer, curlAuth(client, issuer))
        : """
          curl %s/api/oauth/token \\
            %s \\
            -d grant_type=client_credentials \\
            --data-urlencode 'scope=%s'"""
            .formatted(issuer, curlAuth(client, issuer), scope);
  }

  /** How curl shows who the client is. */
  static String curlAuth(RegisteredClient client, String issuer) {
    AuthMethod method = client.tokenEndpointAuthMethod();
    String id = client.clientId();
    return switch (method) {
      case NONE -> "-d client_id=" + encoded(id);
      case CLIENT_SECRET_POST ->
          "-d client_id=" + encoded(id) + " --data-urlencode \"client_secret=$CLIENT_SECRET\"";
      case CLIENT_SECRET, CLIENT_SECRET_BASIC -> "-u \"" + id + ":$CLIENT_SECRET\"";
      case TLS_CLIENT_AUTH, SELF_SIGNED_TLS_CLIENT_AUTH ->
          "--cert client.pem --key client.key -d client_id=" + encoded(id);
      default ->
          "-d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
              + " --data-urlencode \"client_assertion=$ASSERTION\"";
    };
  }

  /** What the others send besides, as pairs of a form. */
  static List<String[]> formAuth(RegisteredClient client) {
    String[] id = {"client_id", '"' + client.clientId() + '"'};
    return switch (client.tokenEndpointAuthMethod()) {
      case NONE, TLS_CLIENT_AUTH, SELF_SIGNED_TLS_CLIENT_AUTH -> List.<String[]>of(id);
      case CLIENT_SECRET_POST -> List.of(id, new String[] {"client_secret", "CLIENT_SECRET"});
      case CLIENT_SECRET, CLIENT_SECRET_BASIC -> List.of();
      default ->
          List.of(
              new String[] {
                "client_assertion_type",
                "\"urn:ietf:params:oauth:client-assertion-type:jwt-bearer\""
              },
              new String[] {"client_assertion", "ASSERTION"});
    };
  }

  /** What the programs need beside their own code; empty if nothing. */
  static String needed(RegisteredClient client, String issuer) {
    String pushed =
        client.get(Members.REQUIRE_PUSHED)
            ? " Push the request first (RFC 9126), and send her with the request_uri."
            : "";
    String bound =
        client.get(Members.DPOP_BOUND) ? " Add a DPoP proof to each call (RFC 9449)." : "";
    return (secretly(client, issuer) + pushed + bound).strip();
  }

  private static String secretly(RegisteredClient client, String issuer) {
    return switch (client.tokenEndpointAuthMethod()) {
      case NONE -> "";
      case TLS_CLIENT_AUTH, SELF_SIGNED_TLS_CLIENT_AUTH ->
          "The connection has to show the client's certificate.";
      case PRIVATE_KEY_JWT, CLIENT_SECRET_JWT ->
          "ASSERTION is a JWT that you sign for each request (RFC 7523): iss and sub "
              + client.clientId()
              + ", aud "
              + issuer
              + ", jti, exp.";
      default -> "CLIENT_SECRET is in the environment, and not in your code.";
    };
  }

  static boolean basic(RegisteredClient client) {
    AuthMethod method = client.tokenEndpointAuthMethod();
    return method == AuthMethod.CLIENT_SECRET || method == AuthMethod.CLIENT_SECRET_BASIC;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
