package dev.holdfast.receipts;

import dev.holdfast.clientauth.ClientAuthentication;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
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

/** A client fetches its receipts, also of what has ended: by its own authentication, as a form. */
@Path("/api/oauth/receipts")
@PermitAll
class ClientReceiptsResource {

  private static final int ON_A_PAGE = 50;

  private final ClientAuthentication authentication;
  private final Receipts receipts;

  ClientReceiptsResource(ClientAuthentication authentication, Receipts receipts) {
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
    if (client.isPublic()) {
      throw new OAuthException(
          OAuthError.INVALID_CLIENT, "Receipts are for clients that authenticate.");
    }
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
