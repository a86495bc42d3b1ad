package dev.holdfast.home;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.PastGrant;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.OwnApp;
import dev.holdfast.web.SeeOther;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The apps that a person allows to read her record, and how she takes that back. */
@Path("/me/apps")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class AppsResource {

  private static final String FORM = "withdraw";

  private final Grants grants;
  private final KnownApps apps;
  private final NavBar bar;
  private final FormToken tokens;
  private final Clock clock;

  AppsResource(Grants grants, KnownApps apps, NavBar bar, FormToken tokens, Clock clock) {
    this.grants = grants;
    this.apps = apps;
    this.bar = bar;
    this.tokens = tokens;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext context,
      @QueryParam("withdrawn") UUID withdrawn,
      @QueryParam("app") String named) {
    SignedIn who = SignedIn.of(context);
    Instant now = clock.instant();
    List<LiveGrant> live =
        grants.of(who.person()).stream().filter(grant -> isForeign(grant.clientId())).toList();
    List<PastGrant> past =
        grants.pastOf(who.person()).stream().filter(grant -> isForeign(grant.clientId())).toList();
    AppsPage page =
        new AppsPage(
            bar.of(who),
            live.stream().map(grant -> AllowedApp.of(grant, apps, now)).toList(),
            apps.others(live.stream().map(LiveGrant::clientId).collect(Collectors.toSet()), named),
            past.stream().map(grant -> earlier(who.person(), grant)).toList(),
            past.stream()
                .filter(grant -> grant.id().equals(withdrawn) && grant.withdrawn())
                .map(grant -> name(grant.clientId()))
                .findFirst()
                .orElse(""),
            tokens.issue(who.browser(), FORM));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  @POST
  @Path("{grant}/withdraw")
  @Operation(hidden = true)
  public Response withdraw(
      @Context SecurityContext context,
      @PathParam("grant") UUID grant,
      @FormParam("csrf") String csrf) {
    SignedIn who = SignedIn.of(context);
    tokens.require(who.browser(), FORM, csrf);
    grants.withdraw(who.person(), grant);
    return SeeOther.to("/me/apps?withdrawn=" + grant);
  }

  /** Holdfast's own apps show her what she sees here anyway. */
  private static boolean isForeign(String clientId) {
    return OwnApp.of(clientId).isEmpty();
  }

  private EarlierApp earlier(PersonId who, PastGrant grant) {
    return new EarlierApp(
        name(grant.clientId()),
        AllowedApp.inWords(grant.scopes(), apps.items(who, grant.scopes())),
        grant.since(),
        grant.endedAt(),
        grant.withdrawn());
  }

  private String name(String clientId) {
    return apps.find(clientId).map(RegisteredClient::clientName).orElse(clientId);
  }
}
