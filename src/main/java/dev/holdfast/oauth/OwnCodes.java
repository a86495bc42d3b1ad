package dev.holdfast.oauth;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.tokens.Binding;
import dev.holdfast.web.OwnApp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Redeems the codes of our own apps, in this process: by the same grant, with the same checks, as
 * at the token endpoint, but without a call to ourselves ({@code docs/adr/0022}).
 */
@ApplicationScoped
public class OwnCodes {

  private final Clients clients;
  private final CodeGrant grant;

  OwnCodes(Clients clients, CodeGrant grant) {
    this.clients = clients;
    this.grant = grant;
  }

  /**
   * The ID token that a code gives.
   *
   * @throws OAuthException as the token endpoint would answer
   */
  public String redeem(OwnApp app, String code, String redirectUri, String verifier) {
    RegisteredClient client =
        clients
            .enabled(app.clientId())
            .orElseThrow(
                () -> new OAuthException(OAuthError.INVALID_CLIENT, app.title() + " is disabled."));
    Parameters form =
        new Parameters(
            Map.of(
                "grant_type",
                GrantTypes.AUTHORIZATION_CODE,
                "code",
                code,
                "redirect_uri",
                redirectUri,
                "code_verifier",
                verifier));
    return grant.redeem(new TokenCall(client, form, Binding.NONE)).idToken();
  }
}
