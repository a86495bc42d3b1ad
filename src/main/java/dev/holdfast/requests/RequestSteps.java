package dev.holdfast.requests;

import static dev.holdfast.requests.Endpoint.AUTHORIZE;
import static dev.holdfast.requests.Endpoint.DEVICE;
import static dev.holdfast.requests.Endpoint.PUSH;
import static dev.holdfast.requests.Endpoint.RESUME;

import dev.holdfast.clientdocuments.ClientDocuments;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.tokens.Resources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The table of what is done with a request for authorization, in order, and at which endpoint. What
 * supports one more specification is one more row.
 */
@ApplicationScoped
public class RequestSteps {

  private final List<Row> table;

  @Inject
  RequestSteps(
      ClientDocuments clients,
      PushedRequests pushed,
      RequestObjects objects,
      Resources resources,
      PlatformConfig platform) {
    this(clients::find, pushed, objects, resources, platform.publicUrl().toString());
  }

  RequestSteps(
      Function<String, Optional<RegisteredClient>> clients,
      PushedRequests pushed,
      RequestObjects objects,
      Resources resources,
      String issuer) {
    this.table =
        List.of(
            step(draft -> draft.by(client(draft.sent(), clients)), AUTHORIZE, RESUME),
            step(draft -> pushed.open(draft), AUTHORIZE),
            check(RequestChecks::noReference, PUSH),
            step(draft -> draft.to(faultTarget(draft, issuer)), AUTHORIZE),
            check(RequestChecks::oneObject, AUTHORIZE, PUSH),
            step(draft -> objects.open(draft), AUTHORIZE, PUSH),
            step(draft -> draft.to(target(draft, issuer)), AUTHORIZE, RESUME, PUSH),
            check(RequestChecks::eachParameterOnce, AUTHORIZE, RESUME, PUSH, DEVICE),
            check(draft -> pushed.requireWhereNeeded(draft), AUTHORIZE),
            check(RequestObjects::requireWhereNeeded, AUTHORIZE, PUSH),
            check(RequestChecks::redirectUri, PUSH),
            check(RequestChecks::responseType, AUTHORIZE, RESUME, PUSH),
            check(RequestChecks::responseMode, AUTHORIZE, RESUME, PUSH),
            check(RequestChecks::codeGrant, AUTHORIZE, RESUME, PUSH),
            check(RequestChecks::deviceGrant, DEVICE),
            check(RequestChecks::pkce, AUTHORIZE, RESUME, PUSH),
            check(RequestChecks::dpopKey, AUTHORIZE, RESUME, PUSH),
            check(draft -> targets(draft, resources), AUTHORIZE, RESUME, PUSH),
            step(SignInWishes::read, AUTHORIZE, RESUME, PUSH),
            step(draft -> AskedScopes.read(draft, issuer), AUTHORIZE, RESUME, PUSH, DEVICE));
  }

  /** One row: what is done, and where. */
  private record Row(UnaryOperator<Draft> step, Set<Endpoint> at) {}

  /**
   * A request that a browser brings.
   *
   * @param pushed what stands for it, if it is known already that it was sent ahead; else null
   * @throws OAuthException if it is wrong and only the person may be told
   * @throws RedirectedError if it is wrong and the client is told
   */
  public AuthorizeRequest inBrowser(Endpoint at, SentParameters sent, String pushed) {
    return run(Draft.of(at, null, sent, pushed));
  }

  /**
   * A request that the client sends itself.
   *
   * @param client who has shown that it is the one
   * @throws OAuthException if it is wrong
   */
  public AuthorizeRequest ofClient(Endpoint at, RegisteredClient client, SentParameters sent) {
    return run(Draft.of(at, client, sent, null));
  }

  private AuthorizeRequest run(Draft begun) {
    Draft draft = begun;
    for (Row row : table) {
      if (row.at.contains(begun.at())) {
        try {
          draft = row.step.apply(draft);
        } catch (OAuthException fault) {
          throw draft.told(fault);
        }
      }
    }
    return draft.inOrder();
  }

  private static Row step(UnaryOperator<Draft> step, Endpoint... at) {
    return new Row(step, Set.of(at));
  }

  private static Row check(Consumer<Draft> check, Endpoint... at) {
    return step(
        draft -> {
          check.accept(draft);
          return draft;
        },
        at);
  }

  private static RegisteredClient client(
      SentParameters sent, Function<String, Optional<RegisteredClient>> clients) {
    sent.requireOnce(List.of("client_id"));
    String clientId =
        sent.get("client_id").orElseThrow(() -> refused("The parameter client_id is missing."));
    return clients
        .apply(clientId)
        .orElseThrow(
            () -> new OAuthException(OAuthError.INVALID_CLIENT, "There is no such client."));
  }

  /** Who is told that a request object is wrong, if that can be said without it. */
  private static RedirectTarget faultTarget(Draft draft, String issuer) {
    try {
      return target(draft, issuer);
    } catch (OAuthException e) {
      return null;
    }
  }

  private static RedirectTarget target(Draft draft, String issuer) {
    return RedirectTarget.verify(draft.client(), draft.sent(), issuer);
  }

  /** RFC 8707, section 2. */
  private static void targets(Draft draft, Resources resources) {
    if (draft.sent().has("resource")) {
      resources.require(draft.sent().all("resource"));
    }
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
