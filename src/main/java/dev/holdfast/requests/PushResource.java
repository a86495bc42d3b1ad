package dev.holdfast.requests;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.dpop.DpopProof;
import dev.holdfast.dpop.DpopProofs;
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
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pushed authorization request endpoint (RFC 9126, section 2). */
@Path("/api/oauth/par")
@PermitAll
class PushResource {

  private final Pushers pushers;
  private final RequestSteps steps;
  private final PushedRequests pushed;
  private final RequestsConfig config;
  private final DpopProofs proofs;

  PushResource(
      Pushers pushers,
      RequestSteps steps,
      PushedRequests pushed,
      RequestsConfig config,
      DpopProofs proofs) {
    this.proofs = proofs;
    this.pushers = pushers;
    this.steps = steps;
    this.pushed = pushed;
    this.config = config;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response push(
      @Context RoutingContext context,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] body) {
    SentParameters sent = read(contentType, body);
    Optional<DpopProof> proof = proofs.read(context);
    RegisteredClient client = pushers.require(context, sent);
    AuthorizeRequest asked = steps.ofClient(Endpoint.PUSH, client, Pushers.request(sent, client));
    AuthorizeRequest request = proof.map(DpopProof::thumbprint).map(asked::boundTo).orElse(asked);
    proof.ifPresent(proofs::take);
    var answer = new PushAnswer(pushed.keep(request), config.pushedLifetime().toSeconds());
    return Response.status(Response.Status.CREATED)
        .header("Cache-Control", "no-store")
        .entity(answer)
        .build();
  }

  private static SentParameters read(String contentType, byte[] body) {
    Parameters.requireForm(contentType);
    if (body.length > SentParameters.LONGEST) {
      throw new OAuthException(
          OAuthError.REQUEST_TOO_LARGE,
          "The request is longer than " + SentParameters.LONGEST + " bytes.");
    }
    return SentParameters.read(new String(body, StandardCharsets.UTF_8));
  }
}
