package dev.holdfast.signin;

import dev.holdfast.people.PersonId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.time.Instant;

/**
 * Who uses a browser, as its session says; the principal of pages with the role {@code person}.
 *
 * @param operator whether she may use the operators' pages at this moment
 * @param authTime when she showed who she is
 * @param browser what this browser alone knows, for {@link dev.holdfast.web.FormToken}; not the
 *     session's id
 */
public record SignedIn(PersonId person, boolean operator, Instant authTime, String browser)
    implements Principal {

  /** The one who asks for a page that needs the role {@code person}. */
  public static SignedIn of(SecurityIdentity identity) {
    return (SignedIn) identity.getPrincipal();
  }

  /** The same, for a resource method that takes {@code @Context SecurityContext}. */
  public static SignedIn of(SecurityContext context) {
    return (SignedIn) context.getUserPrincipal();
  }

  @Override
  public String getName() {
    return person.toString();
  }
}
