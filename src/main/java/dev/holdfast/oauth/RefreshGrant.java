package dev.holdfast.oauth;

import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.tokens.Family;
import dev.holdfast.tokens.PresentedToken;
import dev.holdfast.tokens.Resources;
import dev.holdfast.tokens.TokenFamilies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;

/** A refresh token becomes new tokens (RFC 6749, section 6). */
@ApplicationScoped
class RefreshGrant implements TokenGrant {

  private final TokenFamilies families;
  private final StandingGrants grants;
  private final TokenIssuer issuer;
  private final Resources resources;

  RefreshGrant(
      TokenFamilies families, StandingGrants grants, TokenIssuer issuer, Resources resources) {
    this.resources = resources;
    this.families = families;
    this.grants = grants;
    this.issuer = issuer;
  }

  @Override
  public String type() {
    return GrantTypes.REFRESH_TOKEN;
  }

  @Override
  public TokenResponse redeem(TokenCall call) {
    RegisteredClient client = call.client();
    Parameters form = call.form();
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
    call.require(family.binding());
    LiveGrant grant = grants.require(client, family.grantId());
    if (!issuer.mayRefresh(client, issuer.standing(client, grant, family.scopes()))) {
      families.end(family.id());
      throw refused("The person does not allow it while she is away any more; ask her again.");
    }
    Set<String> scopes = scopes(client, grant, family, form);
    Set<String> narrowed = resources.narrowed(form.all("resource"), family.resources());
    // FAPI 2.0, section 5.3.2.1: no rotation, as nobody but the client can use what it has.
    boolean stays = client.followsFapi() && !token.used();
    if (!goesOn(client, token, stays)) {
      issuer.count("refresh_reused");
      throw refused("The refresh token was used before; its family of tokens is ended.");
    }
    issuer.count(stays ? "refresh_kept" : token.used() ? "refresh_repeated" : "refresh_rotated");
    // It answers no request of its own, so it has no nonce (OpenID Connect Core, section 12.2).
    return issuer.answer(
        call,
        new TokenIssuer.Standing(family, grant, scopes, narrowed),
        family.authentication().idToken(null, Set.of()),
        stays ? null : token.successor());
  }

  private boolean goesOn(RegisteredClient client, PresentedToken token, boolean stays) {
    Duration idle = issuer.refreshIdle(client);
    return stays ? families.prolong(token, idle) : families.rotate(token, idle);
  }

  /** Fewer narrow this access token only; the refresh token keeps its own (RFC 6749, section 6). */
  private Set<String> scopes(
      RegisteredClient client, LiveGrant grant, Family family, Parameters form) {
    Set<String> granted = family.scopes();
    Set<String> asked = issuer.narrowing(form).of(granted, grant.allowed(granted));
    Set<String> scopes = issuer.standing(client, grant, asked);
    if (scopes.isEmpty()) {
      throw new OAuthException(
          OAuthError.INVALID_SCOPE, "Nothing of the scope is allowed any more.");
    }
    return scopes;
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_GRANT, why);
  }
}
