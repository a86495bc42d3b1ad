package dev.holdfast.requests;

import dev.holdfast.clientauth.ClientKeys;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Requests whose parameters the client has signed, sent by value or by reference (RFC 9101; OpenID
 * Connect Core, section 6).
 */
@ApplicationScoped
class RequestObjects {

  private static final int MOST_BYTES = 16_000;

  /** Anybody can have them fetched: they leave room for what else is called. */
  private static final int AT_ONCE = 8;

  private static final Limit FETCHES = Limit.of("request-uri", 300, Duration.ofMinutes(10));

  private final ClientKeys keys;
  private final Outgoing outgoing;
  private final ObjectRules rules;
  private final Limits limits;
  private final Semaphore places = new Semaphore(AT_ONCE);

  RequestObjects(ClientKeys keys, Outgoing outgoing, ObjectRules rules, Limits limits) {
    this.limits = limits;
    this.keys = keys;
    this.outgoing = outgoing;
    this.rules = rules;
  }

  /**
   * What the object says, in the place of what was sent: nothing outside of it counts but the
   * client_id, which must be the same (RFC 9101, section 5). What was pushed holds none any more.
   */
  Draft open(Draft draft) {
    boolean byValue = draft.sent().has("request");
    boolean byReference = draft.sent().has("request_uri");
    if (draft.pushed() != null || !byValue && !byReference) {
      return draft;
    }
    if (byValue && byReference) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST, "Send request or request_uri, not both.");
    }
    String object = draft.sent().get("request").orElseGet(() -> fetch(draft));
    try {
      ForeignJwt jwt = ForeignJwt.read(object);
      requireSignature(jwt, draft.client());
      rules.require(jwt, draft.client());
      return draft.opened(ObjectRules.parameters(jwt, draft.client()));
    } catch (JwtFault fault) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST_OBJECT, "The request object " + fault.getMessage() + ".");
    }
  }

  /** RFC 9101, section 10.5. */
  static void requireWhereNeeded(Draft draft) {
    if (draft.client().get(Members.REQUIRE_SIGNED_REQUEST_OBJECT)
        && !draft.signed()
        && draft.pushed() == null) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST,
          "This client must sign its requests (RFC 9101), and send request or request_uri.");
    }
  }

  private void requireSignature(ForeignJwt jwt, RegisteredClient client) {
    String only = client.get(Members.REQUEST_OBJECT_SIGNING_ALG);
    List<String> algorithms = only == null ? ForeignJwt.ALGORITHMS : List.of(only);
    jwt.requireSignature(keys.of(client, jwt.keyId()), algorithms);
  }

  /** Only what the client has registered is fetched (OpenID Connect Core, section 6.2). */
  private String fetch(Draft draft) {
    Optional<String> uri =
        draft.sent().get("request_uri").filter(draft.client().get(Members.REQUEST_URIS)::contains);
    if (uri.isEmpty()) {
      throw unreachable("The request_uri is none that this client has registered.");
    }
    if (limits.take(FETCHES, draft.client().clientId()).isPresent() || !places.tryAcquire()) {
      throw unreachable("Too many requests of this client are being fetched; try again.");
    }
    try {
      String bare = uri.get().split("#", 2)[0];
      return outgoing.get(URI.create(bare), "*/*", MOST_BYTES).text().strip();
    } catch (OutgoingFault e) {
      throw unreachable("The request_uri was not fetched: " + e.getMessage() + ".");
    } finally {
      places.release();
    }
  }

  private static OAuthException unreachable(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST_URI, why);
  }
}
