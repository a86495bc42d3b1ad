package dev.holdfast.users;

import dev.holdfast.actors.Actor;
import dev.holdfast.actors.Actors;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.record.Access;
import dev.holdfast.web.Fault;
import dev.holdfast.web.JsonBody;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the endpoints of users share: who calls, what is sent, ids. */
@ApplicationScoped
public class UserApi {

  private static final String OWN = "her own account";

  private final Actors actors;
  private final People people;
  private final Clock clock;
  private final String site;

  UserApi(Actors actors, People people, Clock clock, PlatformConfig config) {
    this.actors = actors;
    this.people = people;
    this.clock = clock;
    this.site = config.publicUrl().toString();
  }

  /**
   * The person who asks for herself.
   *
   * @throws Problem {@code forbidden} if it is a client on its own
   */
  PersonId person() {
    return actors.person();
  }

  Actor actor() {
    return actors.current();
  }

  /** Whether an operator asks, and not a product. */
  boolean operates() {
    return actors.current().person() != null;
  }

  /**
   * Who asks: an operator, or the client whose token this is (RFC 9068, section 2.2): what that
   * writes is its assertion.
   */
  public Access access() {
    Actor actor = actors.current();
    if (actor.person() != null) {
      return Access.byOperator(actor.person(), "users api");
    }
    return Optional.ofNullable(actor.clientId())
        .map(client -> Access.byClient(client, "users api"))
        .orElseThrow(() -> new AuthenticationFailedException("the token has no client_id"));
  }

  /**
   * Who asks for her own account: an app that she has let in, or she herself with a key of hers.
   */
  Access own() {
    Actor actor = actors.current();
    if (actor.clientId() == null) {
      return Access.byPerson(actors.person(), OWN + " by API key " + actor.keyId());
    }
    UUID grant =
        actors
            .grantId()
            .orElseThrow(() -> new AuthenticationFailedException("the token has no grant_id"));
    return Access.underGrant(actor.clientId(), grant, OWN);
  }

  /** What shall become of a user. */
  UserChange read(byte[] body) {
    return UserInput.read(JsonBody.read(body), clock.instant());
  }

  /** What shall become of an account, from an admin. */
  UserChange readAccount(byte[] body) {
    return AccountInput.read(JsonBody.read(body), clock.instant());
  }

  /**
   * What shall become of her own profile.
   *
   * @param whole whether what is not named goes
   */
  UserChange readOwn(byte[] body, boolean whole) {
    return OwnInput.read(JsonBody.read(body), whole, clock.instant());
  }

  /** The one who was said twice. */
  PersonId confirmed(String id, String again) {
    PersonId person = user(id);
    if (!person.toString().equals(again)) {
      String sentence =
          "Send confirm=" + person + ": all of hers goes, and nothing brings it back.";
      throw new Problem(
          ProblemType.INVALID_INPUT,
          "Nothing was erased.",
          List.of(new Fault("query:confirm", sentence)));
    }
    return person;
  }

  String site() {
    return site;
  }

  /** An id that cannot exist is answered like one that does not. */
  static PersonId person(String id) {
    return PersonId.parse(id).orElseThrow(UserApi::notFound);
  }

  /** Somebody who is there. */
  public PersonId user(String id) {
    return known(person(id)).id();
  }

  /**
   * Somebody whom a product may change. Whoever changes how an operator signs in would be one, so
   * no client's scope goes that far.
   */
  public PersonId changeable(String id) {
    return changeable(person(id));
  }

  /** As {@link #changeable(String)}. */
  public PersonId changeable(PersonId id) {
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

  public static Response.ResponseBuilder ok(Response.ResponseBuilder answer, Object view) {
    return answer.entity(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
