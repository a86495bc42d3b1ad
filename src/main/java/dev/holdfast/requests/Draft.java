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
 * @param signed whether the client has signed it
 * @param target where errors go; null until client and redirect URI are verified, and of a device
 */
record Draft(
    Endpoint at,
    RegisteredClient client,
    SentParameters sent,
    String pushed,
    boolean signed,
    RedirectTarget target,
    SignInWishes signIn,
    Set<String> scopes) {

  static Draft of(Endpoint at, RegisteredClient client, SentParameters sent, String pushed) {
    return new Draft(at, client, sent, pushed, false, null, SignInWishes.NONE, Set.of());
  }

  Draft by(RegisteredClient found) {
    return new Draft(at, found, sent, pushed, signed, target, signIn, scopes);
  }

  /** With what the client has sent ahead, in the place of what points to it. */
  Draft opened(SentParameters found, String pushedAs) {
    return new Draft(at, client, found, pushedAs, false, null, signIn, scopes);
  }

  /** With what the client has signed, in the place of what was sent. */
  Draft opened(SentParameters found) {
    return new Draft(at, client, found, null, true, null, signIn, scopes);
  }

  Draft to(RedirectTarget verified) {
    return new Draft(at, client, sent, pushed, signed, verified, signIn, scopes);
  }

  Draft wishing(SignInWishes wishes) {
    return new Draft(at, client, sent, pushed, signed, target, wishes, scopes);
  }

  Draft asking(Set<String> asked) {
    return new Draft(at, client, sent, pushed, signed, target, signIn, asked);
  }

  /** The fault, so that it reaches whoever may be told of it. */
  RuntimeException told(OAuthException fault) {
    return at.inBrowser() && target != null ? target.refuse(fault) : fault;
  }

  AuthorizeRequest inOrder() {
    return new AuthorizeRequest(client, target, sent, pushed, scopes, signIn);
  }
}
