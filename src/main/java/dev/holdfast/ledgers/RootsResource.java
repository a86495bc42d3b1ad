package dev.holdfast.ledgers;

import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.roots.Root;
import dev.holdfast.roots.Roots;
import dev.holdfast.web.Cursor;
import dev.holdfast.web.PageParameters;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The days' roots, for everybody to keep: the more people have one, the less it can be changed. */
@Path("/api/ledger/roots")
@Tag(name = "metadata")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class RootsResource {

  private final Roots roots;
  private final String site;

  RootsResource(Roots roots, PlatformConfig config) {
    this.roots = roots;
    this.site = config.publicUrl().toString();
  }

  @GET
  @Operation(
      operationId = "listLedgerRoots",
      summary = "List the days' roots of all ledgers",
      description =
          "Newest first: one hash for each day, signed, that stands for the ends of all people's"
              + " ledgers. It names nobody, but its size tells how many ledgers have grown since"
              + " the root before; where one person is held, whether hers has. A person proves by"
              + " GET /api/people/me/ledger/proof that the end of hers is in it.")
  @APIResponse(
      responseCode = "200",
      description = "A page of roots.",
      content =
          @Content(
              schema = @Schema(implementation = RootList.class),
              examples = @ExampleObject(name = "page", value = RootList.EXAMPLE)))
  public Response list(@BeanParam PageParameters asked) {
    asked.check();
    Cursor end = asked.after(1);
    LocalDate before = end == null ? null : end.part(0, LocalDate::parse);
    List<Root> found = roots.newest(before, asked.most() + 1);
    return asked.answer(
        site,
        found,
        root -> new Cursor(List.of(root.day().toString())),
        page -> new RootList(page.stream().map(RootView::of).toList()));
  }

  @GET
  @Path("{day}")
  @Operation(
      operationId = "getLedgerRoot",
      summary = "Get the root of all ledgers on a day",
      description = "It never changes; whoever keeps it finds out if it did.")
  @APIResponse(
      responseCode = "200",
      description = "The root.",
      content =
          @Content(
              schema = @Schema(implementation = RootView.class),
              examples = @ExampleObject(name = "root", value = RootView.EXAMPLE)))
  public Response get(@PathParam("day") String day) {
    Root root =
        day(day)
            .flatMap(roots::find)
            .orElseThrow(
                () -> new Problem(ProblemType.NOT_FOUND, "There is no root of such a day."));
    return Response.ok(RootView.of(root)).header("Cache-Control", "public, max-age=86400").build();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
