package dev.holdfast.requests;

import dev.holdfast.clients.Members;
import dev.holdfast.crypto.TokenSeal;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Durable;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Requests that clients send ahead, so that no browser can change or read them (RFC 9126). */
@ApplicationScoped
public class PushedRequests {

  private static final String PREFIX = "urn:ietf:params:oauth:request_uri:";
  private static final String PARAMETERS = "pushed_request.parameters";
  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final RequestsConfig config;

  PushedRequests(Clock clock, RequestsConfig config) {
    this.clock = clock;
    this.config = config;
  }

  /**
   * Keeps a request.
   *
   * @return its {@code request_uri}, of which only a hash is kept
   */
  @Durable
  String keep(AuthorizeRequest request) {
    String reference = Tokens.random();
    PushedRequest stored = new PushedRequest();
    stored.hash = Tokens.hash(reference);
    stored.clientId = request.client().clientId();
    stored.parameters = TokenSeal.seal(reference, request.sent().write(), PARAMETERS);
    stored.expiresAt = clock.instant().plus(config.pushedLifetime());
    stored.persist();
    return PREFIX + reference;
  }

  /**
   * The request that was pushed, in the place of what points to it: nothing else that was sent
   * counts. It may be opened again until it is answered, as a browser does that reloads.
   */
  Draft open(Draft draft) {
    Optional<String> uri = draft.sent().get("request_uri").filter(sent -> sent.startsWith(PREFIX));
    if (uri.isEmpty()) {
      return draft;
    }
    String reference = uri.get().substring(PREFIX.length());
    String hash = Tokens.hash(reference);
    return PushedRequest.of(hash, draft.client().clientId(), clock.instant())
        .map(found -> draft.opened(sent(reference, found), hash))
        .orElseThrow(
            () ->
                new OAuthException(
                    OAuthError.INVALID_REQUEST_URI,
                    "The request_uri is unknown, expired, used, or another client's. Push the"
                        + " request again."));
  }

  private static SentParameters sent(String reference, PushedRequest found) {
    return SentParameters.read(TokenSeal.open(reference, found.parameters, PARAMETERS));
  }

  /** RFC 9126, sections 5 and 6. */
  void requireWhereNeeded(Draft draft) {
    boolean needed = config.requirePushed() || draft.client().get(Members.REQUIRE_PUSHED);
    if (needed && draft.pushed() == null) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST,
          "This client must push its requests (RFC 9126), and send request_uri.");
    }
  }

  /**
   * Uses a request up, in the unit that answers it; true for one caller only.
   *
   * @param pushed what stands for it; null if it was not pushed
   */
  public static boolean take(String pushed) {
    return pushed == null || PushedRequest.take(pushed);
  }

  /** Removes what can be answered no more; how many, at most 500. */
  @Durable
  public int removeOver() {
    return PushedRequest.removeOver(
        clock.instant().minus(config.pendingLifetime()), MOST_REMOVED_AT_ONCE);
  }
}
