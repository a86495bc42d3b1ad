package dev.holdfast.requests;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthException;
import java.util.Set;

/**
 * A request on its way through the steps, with what is known of it so far.
 *
 * @param client null until it is found
 * @param sent the parameters that count
 * @param pushed what stands for it, if the client has sent it ahead; else null
 * @param target null until client and redirect URI are verified, and of a device
 */
record Draft(
    Endpoint at,
    RegisteredClient client,
    SentParameters sent,
    String pushed,
    RedirectTarget target,
    SignInWishes signIn,
    Set<String> scopes) {

  static Draft of(Endpoint at, RegisteredClient client, SentParameters sent, String pushed) {
    return new Draft(at, client, sent, pushed, null, SignInWishes.NONE, Set.of());
  }

  Draft by(RegisteredClient found) {
    return new Draft(at, found, sent, pushed, target, signIn, scopes);
  }

  /** With other parameters in the place of those that were sent. */
  Draft opened(SentParameters found, String pushedAs) {
    return new Draft(at, client, found, pushedAs, target, signIn, scopes);
  }

  Draft to(RedirectTarget verified) {
    return new Draft(at, client, sent, pushed, verified, signIn, scopes);
  }

  Draft wishing(SignInWishes wishes) {
    return new Draft(at, client, sent, pushed, target, wishes, scopes);
  }

  Draft asking(Set<String> asked) {
    return new Draft(at, client, sent, pushed, target, signIn, asked);
  }

  /** The fault, so that it reaches whoever may be told of it. */
  RuntimeException told(OAuthException fault) {
    return at.inBrowser() && target != null ? target.refuse(fault) : fault;
  }

  AuthorizeRequest inOrder() {
    return new AuthorizeRequest(client, target, sent, pushed, scopes, signIn);
  }
}
