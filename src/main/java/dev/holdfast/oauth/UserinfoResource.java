package dev.holdfast.oauth;

import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.oidc.SignedUserinfo;
import dev.holdfast.oidc.Userinfo;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.tokens.AccessToken;
import dev.holdfast.tokens.AccessTokens;
import dev.holdfast.tokens.SentToken;
import dev.holdfast.tokens.TokenGuard;
import dev.holdfast.tokens.VerifiedToken;
import dev.holdfast.web.OfRecord;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The claims of whoever signed in (OpenID Connect Core, section 5.3). */
@Path("/api/oauth/userinfo")
@OfRecord
@RolesAllowed(Scopes.OPENID)
@Produces({MediaType.APPLICATION_JSON, UserinfoResource.JWT})
class UserinfoResource {

  static final String JWT = "application/jwt";

  private final AccessTokens tokens;
  private final Grants grants;
  private final Userinfo userinfo;
  private final SignedUserinfo signed;
  private final TokenGuard guard;

  UserinfoResource(
      AccessTokens tokens,
      Grants grants,
      Userinfo userinfo,
      SignedUserinfo signed,
      TokenGuard guard) {
    this.guard = guard;
    this.signed = signed;
    this.tokens = tokens;
    this.grants = grants;
    this.userinfo = userinfo;
  }

  @GET
  public Response userinfo(@Context RoutingContext context) {
    return answer(said(SentToken.of(context).map(SentToken::token)));
  }

  /** The token may come as a form parameter here (RFC 6750, section 2.2), so it is checked here. */
  @POST
  @PermitAll
  @Consumes(MediaType.WILDCARD)
  public Response userinfoByPost(
      @Context RoutingContext context,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] body) {
    Optional<String> sent = SentToken.of(context).map(SentToken::token);
    Optional<String> posted =
        Parameters.isForm(contentType)
            ? Parameters.ofBody(contentType, body).get("access_token")
            : Optional.empty();
    if (sent.isPresent() && posted.isPresent()) {
      // RFC 6750, section 2: not more than one method to transmit the token.
      throw new OAuthException(
          OAuthError.INVALID_REQUEST, "Send the access token in the header or in the form.");
    }
    String token = sent.or(() -> posted).orElseThrow(UnauthorizedException::new);
    return answer(guard.require(context, token, () -> Set.of(Scopes.OPENID)));
  }

  private AccessToken said(Optional<String> token) {
    return tokens
        .verify(token.orElseThrow(UnauthorizedException::new))
        .filter(VerifiedToken::forUs)
        .orElseThrow(() -> new AuthenticationFailedException("the token does not stand"))
        .said();
  }

  private Response answer(AccessToken said) {
    if (!said.scopes().contains(Scopes.OPENID) || said.grantId() == null) {
      throw new ForbiddenException("the token is for no sign-in");
    }
    LiveGrant grant =
        grants
            .live(said.grantId())
            .filter(live -> said.actsFor(live.clientId()))
            .orElseThrow(() -> new AuthenticationFailedException("the grant does not stand"));
    Map<String, Object> claims = userinfo.of(grant, said.clientId(), said.subject(), said.scopes());
    return signed
        .of(said.clientId(), claims)
        .map(jwt -> Response.ok(jwt, JWT))
        .orElseGet(() -> Response.ok(claims, MediaType.APPLICATION_JSON))
        .header("Cache-Control", "no-store")
        .build();
  }
}
