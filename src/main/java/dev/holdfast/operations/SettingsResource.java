package dev.holdfast.operations;

import dev.holdfast.ownapps.AppBar;
import dev.holdfast.sessions.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The settings that are in force, for administrators. */
@Path("/admin/settings")
@RolesAllowed("admin")
@Produces(MediaType.TEXT_HTML)
class SettingsResource {

  private final Settings settings;
  private final AppBar bar;

  SettingsResource(Settings settings, AppBar bar) {
    this.settings = settings;
    this.bar = bar;
  }

  @GET
  @Operation(hidden = true)
  public Response list(@Context SecurityContext context) {
    return Response.ok(new SettingsPage(bar.of(SignedIn.of(context)), settings.list()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
