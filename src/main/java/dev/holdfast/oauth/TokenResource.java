package dev.holdfast.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/oauth/token")
@PermitAll
class TokenResource {

  private final ClientAuthentication authentication;
  private final CodeGrant codeGrant;
  private final RefreshGrant refreshGrant;
  private final ClientGrant clientGrant;
  private final ObjectWriter mapper;

  TokenResource(
      ClientAuthentication authentication,
      CodeGrant codeGrant,
      RefreshGrant refreshGrant,
      ClientGrant clientGrant,
      ObjectMapper json) {
    this.authentication = authentication;
    this.codeGrant = codeGrant;
    this.refreshGrant = refreshGrant;
    this.clientGrant = clientGrant;
    this.mapper = json.writerFor(TokenResponse.class);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response token(
      @Context RoutingContext context,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] body) {
    Parameters form = Parameters.ofBody(contentType, body);
    RegisteredClient client = authentication.require(context, form);
    TokenResponse answer =
        switch (grantType(client, form)) {
          case GrantTypes.AUTHORIZATION_CODE -> codeGrant.redeem(client, form);
          case GrantTypes.REFRESH_TOKEN -> refreshGrant.redeem(client, form);
          default -> clientGrant.issue(client, form);
        };
    // RFC 6749, section 5.1. Bytes go out at once, where an object would be streamed in pieces.
    return Response.ok(json(answer))
        .header("Cache-Control", "no-store")
        .header("Pragma", "no-cache")
        .build();
  }

  private byte[] json(TokenResponse answer) {
    try {
      return mapper.writeValueAsBytes(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String grantType(RegisteredClient client, Parameters form) {
    String type = form.require("grant_type");
    if (!GrantTypes.ALL.contains(type)) {
      throw new OAuthException(
          OAuthError.UNSUPPORTED_GRANT_TYPE,
          "Use one of these: " + String.join(", ", GrantTypes.ALL));
    }
    if (!client.mayUse(type)) {
      throw new OAuthException(
          OAuthError.UNAUTHORIZED_CLIENT, "The client is not registered for this grant type.");
    }
    return type;
  }
}
