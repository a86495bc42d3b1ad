package dev.holdfast.authorizations;

import dev.holdfast.authorizations.NextStep.MembersOnly;
import dev.holdfast.authorizations.NextStep.Situation;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.requests.SentParameters;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The authorization endpoint (RFC 6749, section 3.1). */
@Path("/api/oauth/authorize")
@PermitAll
@Tag(name = "oauth")
class AuthorizeResource {

  private final Situations situations;
  private final Steps steps;
  private final AuthorizeErrors errors;
  private final Waiting waiting;
  private final Askers askers;

  AuthorizeResource(
      Situations situations, Steps steps, AuthorizeErrors errors, Waiting waiting, Askers askers) {
    this.situations = situations;
    this.steps = steps;
    this.errors = errors;
    this.waiting = waiting;
    this.askers = askers;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      operationId = "authorize",
      summary = "Ask a person for authorization, in her browser",
      description = "Answers with a redirect: to sign-in, to consent, or back to the client.")
  public Response authorize(@Context RoutingContext context) {
    String query = context.request().query();
    return errors.answer(context, query, sent -> proceed(context, sent, null));
  }

  /**
   * From another site's form the cookies do not come along (SameSite=Lax); the redirect brings
   * them. So the request waits for whichever browser follows it, as a link would.
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Operation(
      operationId = "authorizeByPost",
      summary = "Ask a person for authorization, with the parameters as a form")
  public Response authorizeByPost(@Context RoutingContext context, String body) {
    return errors.answer(
        context,
        body,
        sent -> {
          AuthorizeRequest request = situations.load(context, sent, null).request();
          return SeeOther.to(waiting.anywhere(context, request).path());
        });
  }

  /** Comes back from sign-in or consent, to be decided anew. */
  @GET
  @Path("resume/{id}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response resume(@Context RoutingContext context, @PathParam("id") String id) {
    return waiting
        .find(context, id)
        .map(
            kept -> errors.answer(context, kept.parameters(), sent -> proceed(context, sent, kept)))
        .orElseGet(() -> errors.over(context));
  }

  private Response proceed(RoutingContext context, SentParameters sent, Pending known) {
    Situation now = situations.load(context, sent, known);
    NextStep step = NextStep.decide(now);
    if (step instanceof MembersOnly members) {
      askers.require(now.request(), members.who());
    }
    boolean wait = known == null && step.waits();
    Pending kept = wait ? waiting.here(context, now.request()) : known;
    return steps.take(context, step, now.request(), kept).orElseGet(() -> errors.over(context));
  }
}
