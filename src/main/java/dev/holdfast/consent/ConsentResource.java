package dev.holdfast.consent;

import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.RequestId;
import dev.holdfast.web.SecurityHeaders;
import dev.holdfast.web.SeeOther;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which a person decides what a client may do. */
@Path("/consent/{id}")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class ConsentResource {

  private final Questions questions;
  private final Grants grants;
  private final ConsentPages pages;
  private final Decisions decisions;
  private final FormToken tokens;

  ConsentResource(
      Questions questions,
      Grants grants,
      ConsentPages pages,
      Decisions decisions,
      FormToken tokens) {
    this.questions = questions;
    this.grants = grants;
    this.pages = pages;
    this.decisions = decisions;
    this.tokens = tokens;
  }

  @GET
  @Operation(hidden = true)
  public Response page(
      @Context RoutingContext context,
      @Context SecurityContext identity,
      @PathParam("id") UUID id) {
    SignedIn who = SignedIn.of(identity);
    Question question = questions.find(id, who.person()).orElse(null);
    if (question == null) {
      return over(context, who);
    }
    if (question.outcome() != null) {
      return SeeOther.to(question.backPath());
    }
    SecurityHeaders.allowFormTarget(context, question.formTarget());
    LiveGrant standing = grants.between(who.person(), question.clientId()).orElse(null);
    String csrf = tokens.issue(who.browser(), form(question));
    return answer(Response.Status.OK, pages.page(question, who, standing, csrf));
  }

  @POST
  @Operation(hidden = true)
  public Response decide(
      @Context RoutingContext context,
      @Context SecurityContext identity,
      @PathParam("id") UUID id,
      @BeanParam DecisionForm form) {
    SignedIn who = SignedIn.of(identity);
    Question question = questions.find(id, who.person()).orElse(null);
    if (question == null) {
      return over(context, who);
    }
    tokens.require(who.browser(), form(question), form.csrf);
    decisions.take(question, form);
    return SeeOther.to(question.backPath());
  }

  private Response over(RoutingContext context, SignedIn who) {
    var page = new ConsentOverPage(pages.name(who), RequestId.of(context));
    return answer(Response.Status.GONE, page);
  }

  private static Response answer(Response.Status status, TemplateInstance page) {
    return Response.status(status).entity(page).header("Cache-Control", "no-store").build();
  }

  /** She decides about what she was shown, and not about what it may have become meanwhile. */
  private String form(Question question) {
    return "consent:" + question.id() + ":" + pages.clients().shownSince(question.clientId());
  }
}
