package dev.holdfast.oauth;

import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.tokens.AuthorizationCodes;
import dev.holdfast.tokens.Family;
import dev.holdfast.tokens.IssuedCode;
import dev.holdfast.tokens.Resources;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * A code becomes tokens (RFC 6749, section 4.1.3). What anyone could get wrong, or try, is checked
 * before the code is taken: a wrong client, redirect URI or verifier does not burn it.
 */
@ApplicationScoped
class CodeGrant implements TokenGrant {

  private final AuthorizationCodes codes;
  private final StandingGrants grants;
  private final TokenIssuer issuer;
  private final Resources resources;
  private final Clock clock;

  CodeGrant(
      AuthorizationCodes codes,
      StandingGrants grants,
      TokenIssuer issuer,
      Resources resources,
      Clock clock) {
    this.resources = resources;
    this.codes = codes;
    this.grants = grants;
    this.issuer = issuer;
    this.clock = clock;
  }

  @Override
  public String type() {
    return GrantTypes.AUTHORIZATION_CODE;
  }

  @Override
  public TokenResponse redeem(TokenCall call) {
    RegisteredClient client = call.client();
    IssuedCode code = code(call);
    // From here on the caller is the one whom the code was for; a second use is a second
    // redemption.
    if (code.used()) {
      codes.usedAgain(code);
      throw usedBefore();
    }
    if (!clock.instant().isBefore(code.expiresAt())) {
      throw refused("The code has expired; it is good for a minute.");
    }
    Set<String> narrowed = resources.narrowed(call.form().all("resource"), code.resources());
    LiveGrant grant = grants.require(client, code.grantId());
    Family family =
        issuer
            .family(
                call,
                code.familyId(),
                grant,
                issuer.standing(client, grant, code.scopes()),
                code.authentication())
            .forResources(code.resources());
    Set<String> scopes = issuer.narrowed(call, grant, family.scopes());
    String refreshToken = issuer.mayRefresh(client, family.scopes()) ? Tokens.random() : null;
    if (!codes.redeem(code, family, refreshToken, issuer.refreshIdle(client))) {
      throw usedBefore();
    }
    issuer.count("code_redeemed");
    TokenIssuer.Standing standing = new TokenIssuer.Standing(family, grant, scopes, narrowed);
    return issuer.answer(
        call,
        standing,
        code.authentication().idToken(code.nonce(), code.idTokenClaims()),
        refreshToken);
  }

  /** The code, if the caller has shown to be the one whom it was for. */
  private IssuedCode code(TokenCall call) {
    IssuedCode code =
        codes
            .find(call.form().require("code"))
            .filter(found -> found.clientId().equals(call.client().clientId()))
            .orElseThrow(() -> refused("The code is unknown, or was issued to another client."));
    checkRedirectUri(call.client(), code, call.form().get("redirect_uri"));
    Pkce.verify(code.codeChallenge(), call.form().get("code_verifier"));
    call.requireKey(code.dpopKey());
    return code;
  }

  /** RFC 6749, section 4.1.3: the same as in the authorization request, if that had one. */
  private static void checkRedirectUri(
      RegisteredClient client, IssuedCode code, Optional<String> sent) {
    boolean fine =
        code.redirectUri() == null
            ? sent.isEmpty() || client.redirectUris().contains(sent.get())
            : sent.filter(code.redirectUri()::equals).isPresent();
    if (!fine) {
      throw refused("The redirect_uri is not that of the authorization request.");
    }
  }

  private OAuthException usedBefore() {
    issuer.count("code_reused");
    return refused("The code was used before; what it gave is revoked.");
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_GRANT, why);
  }
}
