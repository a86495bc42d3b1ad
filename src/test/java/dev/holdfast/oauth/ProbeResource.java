package dev.holdfast.oauth;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A protected resource of the tests: who may read facts is told who she is. */
@Path("/api/probe")
@RolesAllowed("facts")
class ProbeResource {

  private final SecurityIdentity identity;

  ProbeResource(SecurityIdentity identity) {
    this.identity = identity;
  }

  @GET
  public String whoAmI() {
    return identity.getPrincipal().getName();
  }
}
