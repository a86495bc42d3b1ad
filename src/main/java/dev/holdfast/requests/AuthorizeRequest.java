package dev.holdfast.requests;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An authorization request (RFC 6749, section 4.1.1) that is in order; {@link RequestSteps} makes
 * it.
 *
 * @param target null if it is a device's
 * @param sent its parameters, wherever they came from
 * @param pushed what stands for it, if the client has sent it ahead; else null
 * @param scopes what is asked for
 */
public record AuthorizeRequest(
    RegisteredClient client,
    RedirectTarget target,
    SentParameters sent,
    String pushed,
    Set<String> scopes,
    SignInWishes signIn) {

  private static final String DPOP_KEY = "dpop_jkt";

  /** As it was sent; null if it was left out. */
  public String redirectUri() {
    return sent.get("redirect_uri").orElse(null);
  }

  /** Of S256; null if the client may do without and did. */
  public String codeChallenge() {
    return sent.get("code_challenge").orElse(null);
  }

  /** The thumbprint of the only key that may redeem the code (RFC 9449, section 10); or null. */
  public String dpopKey() {
    return sent.get(DPOP_KEY).orElse(null);
  }

  /**
   * The same for a key that the client has shown to hold (RFC 9449, section 10.1).
   *
   * @throws OAuthException if the request names another
   */
  AuthorizeRequest boundTo(String key) {
    if (dpopKey() != null && !dpopKey().equals(key)) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST, "dpop_jkt is not the key of the DPoP proof.");
    }
    return new AuthorizeRequest(client, target, sent.with(DPOP_KEY, key), pushed, scopes, signIn);
  }

  /** The same with a sign-in that is at least so strong; null if that is all the same. */
  public AuthorizeRequest signedInAtLeast(String acr) {
    return new AuthorizeRequest(client, target, sent, pushed, scopes, signIn.atLeast(acr));
  }

  /** What the tokens are to be for (RFC 8707); empty if it does not say. */
  public Set<String> resources() {
    return new LinkedHashSet<>(sent.all("resource"));
  }

  public boolean prompts(Prompt prompt) {
    return signIn.prompts().contains(prompt);
  }

  /**
   * Whether what is sent to the redirect URI is of use to this client only. If not, a remembered
   * grant says nothing about who asks now (RFC 6749, section 10.2; RFC 8252, section 8.6).
   */
  public boolean clientIsCertain() {
    return !client.isPublic() || target.isClaimed();
  }
}
