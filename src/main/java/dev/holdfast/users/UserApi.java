package dev.holdfast.users;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.idempotency.Answer;
import dev.holdfast.idempotency.Attempt;
import dev.holdfast.idempotency.KeptAnswers;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the endpoints of users share: who calls, ids, answers. */
@ApplicationScoped
class UserApi {

  private final SecurityIdentity identity;
  private final People people;
  private final KeptAnswers answers;
  private final ObjectMapper json;
  private final String address;

  UserApi(
      SecurityIdentity identity,
      People people,
      KeptAnswers answers,
      ObjectMapper json,
      PlatformConfig config) {
    this.answers = answers;
    this.json = json;
    this.identity = identity;
    this.people = people;
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

  /** Adds a user; sent again under the same key, it answers what it has answered. */
  Response once(HttpHeaders headers, UriInfo uri, byte[] body, Supplier<UserView> work) {
    Attempt attempt = Attempt.read(access().reader(), headers, uri, body);
    return answers.once(attempt, () -> Optional.of(created(work.get()))).orElseThrow().response();
  }

  private Answer created(UserView user) {
    try {
      PersonId id = person(user.id());
      return Answer.created(address + "/" + id, json.writeValueAsString(user), id);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An id that cannot exist is answered like one that does not. */
  static PersonId person(String id) {
    return PersonId.parse(id).orElseThrow(UserApi::notFound);
  }

  /** Somebody who is there. */
  PersonId user(String id) {
    return known(person(id)).id();
  }

  /**
   * Somebody whom a product may change. Whoever changes how an operator signs in would be one, so
   * no client's scope goes that far.
   */
  PersonId changeable(String id) {
    return changeable(person(id));
  }

  /** As {@link #changeable(String)}. */
  PersonId changeable(PersonId id) {
    KnownPerson person = known(id);
    if (person.operator()) {
      throw new Problem(
          ProblemType.FORBIDDEN,
          "This is an operator, whom no client changes: she does it herself, at /me/security.");
    }
    return person.id();
  }

  private KnownPerson known(PersonId id) {
    return people.find(id).orElseThrow(UserApi::notFound);
  }

  static Problem notFound() {
    return new Problem(ProblemType.NOT_FOUND, "There is no user with this id, or not any more.");
  }

  static Response.ResponseBuilder ok(Response.ResponseBuilder answer, Object view) {
    return answer.entity(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
