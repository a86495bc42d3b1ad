package dev.holdfast.selfservice;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.sessions.Sessions;
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

/** The overview of how a person signs in. */
@Path("/me/security")
@RolesAllowed("person")
@Produces(MediaType.TEXT_HTML)
class SecurityResource {

  private final Desk desk;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Passkeys passkeys;
  private final TotpFactors totp;

  SecurityResource(
      Desk desk, Passwords passwords, Sessions sessions, Passkeys passkeys, TotpFactors totp) {
    this.passkeys = passkeys;
    this.totp = totp;
    this.desk = desk;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  @GET
  @Operation(hidden = true)
  public Response page(@Context SecurityContext context) {
    SignedIn who = SignedIn.of(context);
    SecurityPage page =
        new SecurityPage(
            desk.nav(who),
            passwords.setAt(who.person()).orElse(null),
            sessions.of(who.person()).size(),
            passkeys.of(who.person()).size(),
            totp.has(who.person()));
    return desk.answer(page);
  }
}
