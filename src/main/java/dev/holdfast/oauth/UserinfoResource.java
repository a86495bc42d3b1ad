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
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** The claims of whoever signed in (OpenID Connect Core, section 5.3). */
@Path("/api/oauth/userinfo")
@RolesAllowed(Scopes.OPENID)
@Produces({MediaType.APPLICATION_JSON, UserinfoResource.JWT})
class UserinfoResource {

  static final String JWT = "application/jwt";

  private static final String BEARER = "Bearer ";

  private final AccessTokens tokens;
  private final Grants grants;
  private final Userinfo userinfo;
  private final SignedUserinfo signed;

  UserinfoResource(AccessTokens tokens, Grants grants, Userinfo userinfo, SignedUserinfo signed) {
    this.signed = signed;
    this.tokens = tokens;
    this.grants = grants;
    this.userinfo = userinfo;
  }

  @GET
  public Response userinfo(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    return answer(ofHeader(authorization));
  }

  /** The token may come as a form parameter here (RFC 6750, section 2.2), so it is checked here. */
  @POST
  @PermitAll
  @Consumes(MediaType.WILDCARD)
  public Response userinfoByPost(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] body) {
    Optional<String> sent = ofHeader(authorization);
    Optional<String> posted =
        Parameters.isForm(contentType)
            ? Parameters.ofBody(contentType, body).get("access_token")
            : Optional.empty();
    if (sent.isPresent() && posted.isPresent()) {
      // RFC 6750, section 2: not more than one method to transmit the token.
      throw new OAuthException(
          OAuthError.INVALID_REQUEST, "Send the access token in the header or in the form.");
    }
    return answer(sent.or(() -> posted));
  }

  private Response answer(Optional<String> token) {
    AccessToken said =
        tokens
            .verify(token.orElseThrow(UnauthorizedException::new))
            .orElseThrow(() -> new AuthenticationFailedException("the token does not stand"))
            .said();
    if (!said.scopes().contains(Scopes.OPENID) || said.grantId() == null) {
      throw new ForbiddenException("the token is for no sign-in");
    }
    LiveGrant grant =
        grants
            .live(said.grantId())
            .filter(live -> said.actsFor(live.clientId()))
            .orElseThrow(() -> new AuthenticationFailedException("the grant does not stand"));
    Map<String, Object> claims = userinfo.of(grant, said.subject(), said.scopes());
    return signed
        .of(said.clientId(), claims)
        .map(jwt -> Response.ok(jwt, JWT))
        .orElseGet(() -> Response.ok(claims, MediaType.APPLICATION_JSON))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** RFC 9110, section 11.1: the scheme's case does not matter. */
  private static Optional<String> ofHeader(String authorization) {
    return Optional.ofNullable(authorization)
        .filter(sent -> sent.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(sent -> sent.substring(BEARER.length()).trim());
  }
}
