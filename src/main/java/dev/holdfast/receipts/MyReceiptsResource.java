package dev.holdfast.receipts;

import dev.holdfast.actors.Actors;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.details.RecordItem;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.OfRecord;
import dev.holdfast.web.PageParameters;
import dev.holdfast.web.Position;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Receipts, for the person, and for the client that she let in. */
@Path("/api/people/me/receipts")
@OfRecord
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me")
class MyReceiptsResource {

  private final Receipts receipts;
  private final Grants grants;
  private final Actors actors;
  private final SecurityIdentity identity;
  private final String site;

  MyReceiptsResource(
      Receipts receipts,
      Grants grants,
      Actors actors,
      SecurityIdentity identity,
      PlatformConfig platform) {
    this.receipts = receipts;
    this.grants = grants;
    this.actors = actors;
    this.identity = identity;
    this.site = platform.publicUrl().toString();
  }

  @GET
  @RolesAllowed({
    "account",
    "openid",
    "facts",
    "activities",
    "training",
    RecordItem.SOME_FACTS,
    RecordItem.SOME_ACTIVITIES,
    RecordItem.SOME_TRAINING
  })
  @Operation(
      operationId = "listMyReceipts",
      summary = "List receipts of what the person allowed",
      description =
          "Newest first. With the scope account all of hers; else those of the client that sends"
              + " the token. Verify them with /.well-known/jwks-archive.json.")
  @APIResponse(
      responseCode = "200",
      description = "A page of receipts.",
      content =
          @Content(
              schema = @Schema(implementation = ReceiptView.Items.class),
              examples = @ExampleObject(name = "page", value = ReceiptView.Items.EXAMPLE)))
  public Response list(@BeanParam PageParameters asked) {
    asked.check();
    ReceiptSearch search = search(asked.position());
    return asked.answer(
        site,
        receipts.list(search, asked.most() + 1),
        receipt -> receipt.place().cursor(),
        shown -> new ReceiptView.Items(shown.stream().map(ReceiptView::of).toList()));
  }

  private ReceiptSearch search(Position after) {
    if (identity.hasRole(Scopes.ACCOUNT)) {
      return new ReceiptSearch(actors.person(), null, null, null, after);
    }
    LiveGrant grant = grant();
    return new ReceiptSearch(grant.person(), grant.clientId(), null, null, after);
  }

  /** Of the token, if it is that of the client that she let in. */
  private LiveGrant grant() {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)
        || !(token.getClaim("grant_id") instanceof String id)) {
      throw new ForbiddenException("it is for people, and for those whom they let in");
    }
    return grants
        .live(UUID.fromString(id))
        .filter(live -> live.clientId().equals(token.getClaim("client_id")))
        .orElseThrow(() -> new AuthenticationFailedException("the grant does not stand"));
  }
}
