package dev.holdfast.sessions;

import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who uses a browser, as its session says; the principal of pages with the role {@code person}.
 *
 * @param role what she may do, at this moment, beside looking after her own
 * @param authTime when she showed who she is
 * @param browser what this browser alone knows, for {@link dev.holdfast.web.FormToken}; not the
 *     session's id
 * @param how by what she showed who she is
 * @param session as in {@link OpenSession}
 */
public record SignedIn(
    PersonId person, Role role, Instant authTime, String browser, How how, UUID session)
    implements Principal {

  /** The one who asks for a page that needs the role {@code person}. */
  public static SignedIn of(SecurityIdentity identity) {
    return (SignedIn) identity.getPrincipal();
  }

  /** The same, for a resource method that takes {@code @Context SecurityContext}. */
  public static SignedIn of(SecurityContext context) {
    if (context.getUserPrincipal() instanceof SignedIn who) {
      return who;
    }
    throw new UnauthorizedException(); // a token or key, which opens no page
  }

  /** The same person in an app of ours, as its own session says. */
  public SignedIn in(String appBrowser, Instant signedInAt, How by) {
    return new SignedIn(person, role, signedInAt, appBrowser, by, session);
  }

  /** Who she is to those who say who may call them. */
  public SecurityIdentity identity() {
    var identity = QuarkusSecurityIdentity.builder().setPrincipal(this).addRole("person");
    if (operator()) {
      identity.addRole("operator");
    }
    if (role == Role.ADMIN) {
      identity.addRole("admin");
    }
    return identity.build();
  }

  /** Whether she may use the operators' pages at this moment. */
  public boolean operator() {
    return role.operates();
  }

  /** How strongly: {@code 0}, {@code 1fa}, {@code 2fa} or {@code phr}. */
  public String acr() {
    return how.acr();
  }

  /** By what (RFC 8176). */
  public List<String> amr() {
    return how.amr();
  }

  @Override
  public String getName() {
    return person.toString();
  }
}
