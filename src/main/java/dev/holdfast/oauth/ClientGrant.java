package dev.holdfast.oauth;

import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.details.RecordDetails;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.tokens.Resources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;

/** A client acts of its own (RFC 6749, section 4.4). No refresh token, section 4.4.3. */
@ApplicationScoped
class ClientGrant implements TokenGrant {

  private final TokenIssuer issuer;
  private final Resources resources;

  ClientGrant(TokenIssuer issuer, Resources resources) {
    this.resources = resources;
    this.issuer = issuer;
  }

  @Override
  public String type() {
    return GrantTypes.CLIENT_CREDENTIALS;
  }

  @Override
  public TokenResponse redeem(TokenCall call) {
    RegisteredClient client = call.client();
    Parameters form = call.form();
    Set<String> allowed = new LinkedHashSet<>(client.scopes());
    allowed.retainAll(Scopes.OF_CLIENTS);
    // RFC 6749, section 3.3: without a scope parameter, all that the client is registered for.
    requireNoDetails(form);
    Set<String> scopes = issuer.narrowing(form).of(allowed);
    if (scopes.isEmpty()) {
      throw new OAuthException(
          OAuthError.INVALID_SCOPE, "The client is registered for no scope of its own.");
    }
    return issuer.answer(call, scopes, resources.require(form.all("resource")));
  }

  /** RFC 9396, section 6: nothing in a client's policy allows it what only people do. */
  private static void requireNoDetails(Parameters form) {
    if (form.get(RecordDetails.PARAMETER).isPresent()) {
      throw new OAuthException(
          OAuthError.INVALID_AUTHORIZATION_DETAILS,
          "A person allows authorization_details; a client of its own has scopes only.");
    }
  }
}
