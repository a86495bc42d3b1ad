package dev.holdfast.testclient;

import dev.holdfast.crypto.Tokens;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One try of the flow: what the test client remembers of it, and all steps so far. */
final class Trial {
  /** Known to this browser alone, in a cookie. */
  final String id = Tokens.random();

  /** Comes back with the answer (RFC 6749, section 10.12). */
  final String state = Tokens.random();

  /** The secret half of the PKCE pair (RFC 7636, section 4.1). */
  final String verifier = Tokens.random();

  final Instant began;
  final String scope;
  final Provider provider;
  final List<Step> steps = new ArrayList<>();
  boolean answered;
  boolean trusted;
  String accessToken;
  String refreshToken;

  Trial(Instant began, String scope, Provider provider) {
    this.began = began;
    this.scope = scope;
    this.provider = provider;
  }

  /**
   * The request that the browser is sent to the provider with.
   *
   * @param prompt as OpenID Connect Core has it, section 3.1.2.1; empty for none
   */
  Map<String, String> request(String clientId, URI redirectUri, String prompt) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("response_type", "code");
    parameters.put("client_id", clientId);
    parameters.put("redirect_uri", redirectUri.toString());
    parameters.put("scope", scope);
    parameters.put("state", state);
    parameters.put("code_challenge", challenge());
    parameters.put("code_challenge_method", "S256");
    if (!prompt.isEmpty()) {
      parameters.put("prompt", prompt);
    }
    return parameters;
  }

  private String challenge() {
    return Tokens.hash(verifier);
  }
}
