package dev.holdfast.portability;

import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import dev.holdfast.signin.StepUp;
import dev.holdfast.web.Dates;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a person asks for a copy of her record and account, and fetches it. */
@Path(ExportResource.PATH)
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class ExportResource {

  static final String PATH = "/me/export";

  private static final String FORM = "export";

  /** Where she comes back to when it is still her, before anything is begun. */
  private static final String CONFIRMED = PATH + "?confirmed=1";

  private static final int SECONDS = 3;

  private final Exports exports;
  private final NavBar bar;
  private final StepUp stepUp;
  private final FormToken tokens;
  private final ExportDoor door;

  ExportResource(Exports exports, NavBar bar, StepUp stepUp, FormToken tokens, ExportDoor door) {
    this.exports = exports;
    this.bar = bar;
    this.stepUp = stepUp;
    this.tokens = tokens;
    this.door = door;
  }

  /** The browser looks again by itself as long as it is being made. */
  @GET
  @Operation(hidden = true)
  public Response page(
      @Context SecurityContext security, @QueryParam("confirmed") String confirmed) {
    SignedIn who = SignedIn.of(security);
    Optional<Export> export = exports.of(who.person());
    ExportPage page =
        new ExportPage(
            bar.of(who),
            export.orElse(null),
            confirmed != null,
            export.map(exports::until).orElse(null),
            Dates.span(exports.kept()),
            tokens.issue(who.browser(), FORM));
    boolean open = export.isPresent() && !export.get().ready() && !export.get().failed();
    return Response.ok(page)
        .header("Cache-Control", "no-store")
        .header("Refresh", open ? SECONDS : null)
        .build();
  }

  @POST
  @Operation(hidden = true)
  public Response ask(
      @Context SecurityContext security,
      @Context RoutingContext context,
      @FormParam("csrf") String csrf) {
    SignedIn who = SignedIn.of(security);
    tokens.require(who.browser(), FORM, csrf);
    stepUp.requireStrongest(who, CONFIRMED);
    door.ask(who, context);
    return SeeOther.to(PATH);
  }

  @GET
  @Path("{export}/holdfast.zip")
  @Produces("application/zip")
  @Operation(hidden = true)
  public Response fetch(@Context SecurityContext security, @PathParam("export") UUID id) {
    SignedIn who = SignedIn.of(security);
    stepUp.requireStrongest(who, PATH);
    Export export = door.fetch(who, id).orElseThrow(NotFoundException::new);
    StreamingOutput file = out -> write(export, out);
    return Response.ok(file)
        .header("Content-Disposition", "attachment; filename=\"holdfast.zip\"")
        .header("Content-Length", export.bytes())
        .header("Cache-Control", "no-store")
        .build();
  }

  private void write(Export export, OutputStream out) throws IOException {
    long left = export.bytes();
    for (int place = 0; left > 0; place++) {
      byte[] part = exports.part(export, place);
      out.write(part);
      left -= part.length;
    }
  }
}
