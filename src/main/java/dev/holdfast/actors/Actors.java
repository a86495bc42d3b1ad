package dev.holdfast.actors;

import dev.holdfast.people.PersonId;
import dev.holdfast.web.ClientNetwork;
import dev.holdfast.web.Ids;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import dev.holdfast.web.RequestId;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who sends this request, by the token, key or session that was verified. A token of a person says
 * her public id as {@code sub}: who acts in people's names is registered for public subjects.
 */
@ApplicationScoped
public class Actors {

  /** The claim by which an API key names itself. */
  public static final String KEY_ID = "key_id";

  private static final String CLIENT_ID = "client_id";
  private static final String GRANT_ID = "grant_id";

  private final SecurityIdentity identity;
  private final CurrentVertxRequest request;
  private final ClientNetwork network;

  Actors(SecurityIdentity identity, CurrentVertxRequest request, ClientNetwork network) {
    this.identity = identity;
    this.request = request;
    this.network = network;
  }

  /** Whoever acts, in a request. */
  public Actor current() {
    RoutingContext context = request.getCurrent();
    boolean api = identity.getPrincipal() instanceof JsonWebToken;
    return new Actor(
        api ? Via.API : Via.PAGE,
        found().orElse(null),
        claim(CLIENT_ID),
        claim(KEY_ID),
        network.of(context),
        RequestId.of(context));
  }

  /**
   * The person who acts.
   *
   * @throws Problem {@code forbidden} if it is a client on its own
   */
  public PersonId person() {
    return found()
        .orElseThrow(
            () ->
                new Problem(
                    ProblemType.FORBIDDEN,
                    "This is for people: send a token or an API key of a person."));
  }

  /** What a person's token rests on; empty of what rests on no consent. */
  public Optional<UUID> grantId() {
    return Optional.ofNullable(claim(GRANT_ID)).flatMap(Ids::parse);
  }

  /** What she may do here: the scopes of a token or key, or the roles of a session. */
  public Set<String> roles() {
    return identity.getRoles();
  }

  private Optional<PersonId> found() {
    return identity.isAnonymous()
        ? Optional.empty()
        : PersonId.parse(identity.getPrincipal().getName());
  }

  private String claim(String name) {
    return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
  }
}
