package dev.holdfast.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import io.quarkus.arc.All;
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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

@Path("/api/oauth/token")
@PermitAll
class TokenResource {

  private final TokenCalls calls;
  private final BrowserOrigins origins;
  private final Map<String, TokenGrant> grants;
  private final ObjectWriter mapper;

  TokenResource(
      TokenCalls calls, BrowserOrigins origins, @All List<TokenGrant> grants, ObjectMapper json) {
    this.origins = origins;
    this.calls = calls;
    this.grants = grants.stream().collect(Collectors.toMap(TokenGrant::type, Function.identity()));
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
    origins.allow(context, form);
    TokenCall call = calls.read(context, form);
    TokenResponse answer = grant(call.client(), form).redeem(call);
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

  private TokenGrant grant(RegisteredClient client, Parameters form) {
    String type = form.require("grant_type");
    if (!grants.containsKey(type)) {
      throw new OAuthException(
          OAuthError.UNSUPPORTED_GRANT_TYPE,
          "Use one of these: " + String.join(", ", GrantTypes.ALL));
    }
    if (!client.mayUse(type)) {
      throw new OAuthException(
          OAuthError.UNAUTHORIZED_CLIENT, "The client is not registered for this grant type.");
    }
    return grants.get(type);
  }
}
