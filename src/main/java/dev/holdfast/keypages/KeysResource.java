package dev.holdfast.keypages;

import dev.holdfast.apikeys.ApiKeys;
import dev.holdfast.apikeys.KeyInput;
import dev.holdfast.apikeys.MadeKey;
import dev.holdfast.apikeys.NewKey;
import dev.holdfast.apikeys.OwnKeys;
import dev.holdfast.clients.Scopes;
import dev.holdfast.emails.Source;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A person's API keys: listed, made, revoked. */
@Path("/me/security/api-keys")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class KeysResource {

  private static final String HERE = "/me/security/api-keys";
  private static final String FORM = "api-keys";

  private final KeyCards cards;
  private final OwnKeys own;
  private final KeyInput input;
  private final KeyDesk desk;
  private final Clock clock;

  KeysResource(KeyCards cards, OwnKeys own, KeyInput input, KeyDesk desk, Clock clock) {
    this.cards = cards;
    this.own = own;
    this.input = input;
    this.desk = desk;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@Context SecurityContext security, @QueryParam("done") String done) {
    SignedIn who = SignedIn.of(security);
    return desk.answer(page(who, new KeyForm(), List.of(), done == null ? "" : done), 200);
  }

  /** The key is in this answer and nowhere else, so it is the page itself and no redirect. */
  @POST
  @Operation(hidden = true)
  public Response make(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @FormParam("csrf") String csrf,
      @BeanParam KeyForm asked) {
    SignedIn who = desk.require(security, FORM, csrf);
    boolean operating = asked.asks(Scopes.SUPPORT) || asked.asks(Scopes.ADMIN);
    desk.requireStrongest(who, operating, HERE);
    try {
      NewKey key = input.read(asked.json(clock), KeyDesk.scopes(who));
      MadeKey made = own.make(who.person(), key, source(context));
      boolean facts = key.scopes().contains(Scopes.FACTS);
      return desk.answer(
          new KeyMadePage(desk.nav(who), key.name(), made.text(), desk.site(), facts), 200);
    } catch (Problem refused) {
      return desk.answer(page(who, asked, KeyDesk.sentences(refused), ""), refused.type().status());
    }
  }

  @POST
  @Path("{id}/revoke")
  @Operation(hidden = true)
  public Response revoke(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @PathParam("id") String id,
      @FormParam("csrf") String csrf) {
    SignedIn who = desk.require(security, FORM, csrf);
    if (!own.revoke(who.person(), id, source(context))) {
      throw new Problem(ProblemType.NOT_FOUND, "You have no such key, or not any more.");
    }
    return SeeOther.to(HERE + "?done=revoked");
  }

  private Source source(RoutingContext context) {
    return desk.source(context);
  }

  private KeysPage page(SignedIn who, KeyForm asked, List<String> faults, String done) {
    List<KeyCard> known = cards.of(who.person());
    List<KeyChoice> choices =
        KeyDesk.scopes(who).stream().map(scope -> KeyChoice.of(scope, asked.asks(scope))).toList();
    return new KeysPage(
        desk.nav(who),
        known,
        known.size() >= ApiKeys.MOST,
        asked.typed(),
        faults,
        choices,
        done,
        desk.token(who, FORM));
  }
}
