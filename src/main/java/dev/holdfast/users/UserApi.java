package dev.holdfast.users;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.record.Access;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the endpoints of users share: who calls, ids, answers. */
@ApplicationScoped
class UserApi {

  private final SecurityIdentity identity;
  private final String address;

  UserApi(SecurityIdentity identity, PlatformConfig config) {
    this.identity = identity;
    this.address = config.publicUrl() + "/api/users";
  }

  /** The client whose token this is (RFC 9068, section 2.2): what it writes is its assertion. */
  Access access() {
    return Optional.of(identity.getPrincipal())
        .filter(JsonWebToken.class::isInstance)
        .map(token -> ((JsonWebToken) token).<Object>getClaim("client_id"))
        .map(client -> Access.byClient(client.toString(), "users api"))
        .orElseThrow(() -> new AuthenticationFailedException("the token has no client_id"));
  }

  /** Where the users are. */
  String address() {
    return address;
  }

  /** An id that cannot exist is answered like one that does not. */
  static PersonId person(String id) {
    return PersonId.parse(id).orElseThrow(UserApi::notFound);
  }

  static Problem notFound() {
    return new Problem(ProblemType.NOT_FOUND, "There is no user with this id, or not any more.");
  }

  static Response.ResponseBuilder ok(Response.ResponseBuilder answer, Object view) {
    return answer.entity(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
