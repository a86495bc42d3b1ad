package dev.holdfast.selfservice;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.NavBar;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The overview of how a person signs in. */
@Path("/me/security")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class SecurityResource {

  private final NavBar bar;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Passkeys passkeys;
  private final TotpFactors totp;

  SecurityResource(
      NavBar bar, Passwords passwords, Sessions sessions, Passkeys passkeys, TotpFactors totp) {
    this.passkeys = passkeys;
    this.totp = totp;
    this.bar = bar;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext context) {
    SignedIn who = SignedIn.of(context);
    SecurityPage page =
        new SecurityPage(
            bar.of(who),
            passwords.setAt(who.person()).orElse(null),
            sessions.of(who.person()).size(),
            passkeys.of(who.person()).size(),
            totp.has(who.person()));
    return Response.ok(page).header("Cache-Control", "no-store").build();
  }
}
