package dev.holdfast.oauth;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** A refresh token becomes new tokens (RFC 6749, section 6). */
@ApplicationScoped
class RefreshGrant {

  private final TokenFamilies families;
  private final Grants grants;
  private final TokenIssuer issuer;

  RefreshGrant(TokenFamilies families, Grants grants, TokenIssuer issuer) {
    this.families = families;
    this.grants = grants;
    this.issuer = issuer;
  }

  TokenResponse redeem(RegisteredClient client, Parameters form) {
    PresentedToken token =
        families
            .find(form.require("refresh_token"))
            .filter(found -> found.family().clientId().equals(client.clientId()))
            .filter(PresentedToken::live)
            .orElseThrow(
                () ->
                    refused(
                        "The refresh token is unknown, expired, ended, or was issued to another"
                            + " client."));
    Family family = token.family();
    LiveGrant grant =
        grants
            .live(family.grantId())
            .orElseThrow(() -> refused("The person has withdrawn what she allowed."));
    // Fewer scopes narrow this access token only; the refresh token keeps its own (RFC 6749, 6).
    Set<String> scopes =
        form.get("scope")
            .map(asked -> issuer.narrowed(asked, family.scopes()))
            .orElse(family.scopes());
    if (!families.rotate(token)) {
      issuer.count("refresh_reused");
      throw refused("The refresh token was used before; its family of tokens is ended.");
    }
    issuer.count(token.used() ? "refresh_repeated" : "refresh_rotated");
    return issuer.answer(client, family, grant, scopes, token.successor());
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_GRANT, why);
  }
}
