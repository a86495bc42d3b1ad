package dev.holdfast.mail;

import dev.holdfast.platform.RunMode;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.SecurityHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What would have been sent, for development, where no mail server is needed. */
@Path("dev/mail")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class DevMailResource {

  private static final int MOST = 50;
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final Outbox outbox;
  private final MailConfig config;
  private final RunMode mode;

  DevMailResource(Outbox outbox, MailConfig config, RunMode mode) {
    this.outbox = outbox;
    this.config = config;
    this.mode = mode;
  }

  @GET
  @Operation(hidden = true)
  public Response list() {
    requireDevelopment();
    List<DevMailPage.Shown> mails =
        outbox.newest(MOST).stream()
            .flatMap(due -> outbox.open(due).map(mail -> shown(due, mail)).stream())
            .toList();
    return answer(new DevMailPage(mails, config.host().isPresent(), MOST));
  }

  /** The mail as a mail program shows it; its styles are inline. */
  @GET
  @Path("{id}")
  @Operation(hidden = true)
  public Response html(@PathParam("id") String id, @Context RoutingContext context) {
    requireDevelopment();
    SecurityHeaders.allowInlineStyles(context);
    return answer(
        outbox.find(uuid(id)).flatMap(outbox::open).orElseThrow(DevMailResource::nothing).html());
  }

  private static DevMailPage.Shown shown(DueMail due, WrittenMail mail) {
    List<String> links = LINK.matcher(mail.text()).results().map(MatchResult::group).toList();
    // The last one is the site's own, in the small print.
    return new DevMailPage.Shown(
        due.id(), mail, links.subList(0, Math.max(0, links.size() - 1)), due.createdAt());
  }

  private static Response answer(Object page) {
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }

  private void requireDevelopment() {
    if (!mode.development()) {
      throw nothing();
    }
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw nothing();
    }
  }

  private static Problem nothing() {
    return new Problem(ProblemType.NOT_FOUND, "There is nothing at this address.");
  }
}
