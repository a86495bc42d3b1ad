package dev.holdfast.receipts;

import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.limits.ClientLimits;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import dev.holdfast.tokens.AccessToken;
import dev.holdfast.tokens.PastTokens;
import dev.holdfast.web.Position;
import dev.holdfast.web.Problem;
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
import java.util.UUID;

/**
 * A client fetches its receipts, also of what has ended: by its own authentication, as a form. One
 * that has none shows a token that it was given, and gets the receipt of the end of that grant.
 */
@Path("/api/oauth/receipts")
@PermitAll
class ClientReceiptsResource {

  private static final int ON_A_PAGE = 50;

  private final ClientAuthentication authentication;
  private final Receipts receipts;
  private final PastTokens tokens;
  private final ClientLimits limits;

  ClientReceiptsResource(
      ClientAuthentication authentication,
      Receipts receipts,
      PastTokens tokens,
      ClientLimits limits) {
    this.tokens = tokens;
    this.limits = limits;
    this.authentication = authentication;
    this.receipts = receipts;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response list(
      @Context RoutingContext context,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      byte[] body) {
    Parameters form = Parameters.ofBody(contentType, body);
    RegisteredClient client = authentication.require(context, form);
    return client.isPublic() ? ofEnd(context, client, form) : ofAll(client, form);
  }

  /**
   * Its tokens are dead then; each was a secret between it and us, which a receipt is not, and
   * names the grant. That it ended is all that is said.
   */
  private Response ofEnd(RoutingContext context, RegisteredClient client, Parameters form) {
    String token =
        form.get("token")
            .orElseThrow(
                () ->
                    new OAuthException(
                        OAuthError.INVALID_CLIENT,
                        "A client that cannot authenticate sends an access token of the grant."));
    limits.requireSigned(context, client.clientId(), false);
    UUID grant =
        tokens
            .of(context, token)
            .filter(said -> said.clientId().equals(client.clientId()))
            .map(AccessToken::grantId)
            .orElseThrow(
                () ->
                    new OAuthException(
                        OAuthError.INVALID_GRANT, "The token is none that this client was given."));
    return answer(receipts.end(client.clientId(), grant).stream().toList(), null);
  }

  private Response ofAll(RegisteredClient client, Parameters form) {
    List<Receipt> found =
        receipts.list(
            new ReceiptSearch(
                null,
                client.clientId(),
                form.get("sub").orElse(null),
                null,
                after(form.get("cursor").orElse(null))),
            ON_A_PAGE + 1);
    boolean more = found.size() > ON_A_PAGE;
    List<Receipt> shown = more ? found.subList(0, ON_A_PAGE) : found;
    String next = more ? shown.get(ON_A_PAGE - 1).place().toString() : null;
    return answer(shown, next);
  }

  private static Response answer(List<Receipt> shown, String next) {
    return Response.ok(new ClientReceipts(shown.stream().map(ReceiptView::of).toList(), next))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static Position after(String cursor) {
    try {
      return Position.parse(cursor);
    } catch (Problem e) {
      throw new OAuthException(OAuthError.INVALID_REQUEST, e.getMessage());
    }
  }
}
