package dev.holdfast.requests;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an authorization's answer goes: a redirect URI that is the client's own. Only {@link
 * #verify} makes one, and only it can send a browser away, so an open redirect does not compile.
 */
public final class RedirectTarget {

  private final RegisteredClient client;
  private final String uri;
  private final String state;
  private final String issuer;
  private final ResponseMode mode;

  private RedirectTarget(
      RegisteredClient client, String uri, String state, String issuer, ResponseMode mode) {
    this.client = client;
    this.mode = mode;
    this.uri = uri;
    this.state = state;
    this.issuer = issuer;
  }

  /**
   * Checks client and redirect URI (RFC 6749, section 3.1.2.3; RFC 9700, section 4.1.3). Until this
   * has succeeded, the person is told of errors and nobody else.
   */
  static RedirectTarget verify(RegisteredClient client, SentParameters sent, String issuer) {
    if (!client.enabled()) {
      throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT, "This client is disabled.");
    }
    if (sent.repeated().contains("redirect_uri")) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST, "The parameter redirect_uri is sent more than once.");
    }
    Optional<String> asked = sent.get("redirect_uri");
    if (asked.isPresent()
        ? !client.redirectUriMatches(asked.get())
        : client.redirectUris().size() != 1 || signsIn(sent)) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST,
          asked.isPresent()
              ? "The redirect_uri is not one of those registered for this client. It must match"
                  + " character by character."
              : "The redirect_uri is missing. It may be left out only where one is registered, and"
                  + " the scope has no openid.");
    }
    String uri = asked.orElseGet(() -> client.redirectUris().get(0));
    // Of a wrong one the client is told in the usual way.
    ResponseMode mode =
        sent.get("response_mode").flatMap(ResponseMode::of).orElse(ResponseMode.QUERY);
    return new RedirectTarget(client, uri, sent.get("state").orElse(null), issuer, mode);
  }

  /** OpenID Connect Core, section 3.1.2.1: then redirect_uri is REQUIRED. */
  private static boolean signsIn(SentParameters sent) {
    return sent.get("scope").stream()
        .flatMap(scope -> Stream.of(scope.split(" ")))
        .anyMatch(Scopes.OPENID::equals);
  }

  /** RFC 6749, section 4.1.2. */
  public Map<String, String> success(String code) {
    return answer("code", code);
  }

  /** RFC 6749, section 4.1.2.1. */
  Map<String, String> failure(OAuthError error, String description) {
    Map<String, String> answer = answer("error", error.code());
    answer.put("error_description", description);
    return answer;
  }

  /** With what is answered in its query. */
  public String location(Map<String, String> parameters) {
    char separator = uri.indexOf('?') < 0 ? '?' : '&';
    return parameters.entrySet().stream()
        .map(sent -> sent.getKey() + "=" + encode(sent.getValue()))
        .collect(Collectors.joining("&", uri + separator, ""));
  }

  public RegisteredClient client() {
    return client;
  }

  public String uri() {
    return uri;
  }

  /** How the client wants its answer. */
  public ResponseMode mode() {
    return mode;
  }

  public RedirectedError refuse(OAuthException fault) {
    return new RedirectedError(this, fault.error(), fault.getMessage());
  }

  /** The CSP source that a form may lead to, to end here. */
  public String formSource() {
    return RegisteredClient.formSource(uri);
  }

  /** Whose it is, in words for people: its host, or that it is an app on this device. */
  public String place() {
    URI target = URI.create(uri);
    String host = target.getHost();
    return host == null || !isWeb(target) || isLoopback(target) ? "the app on this device" : host;
  }

  /**
   * Whether only the client can receive what is sent here. A private-use scheme or a port of this
   * machine may be any program's (RFC 8252, sections 8.6 and 8.7).
   */
  boolean isClaimed() {
    URI target = URI.create(uri);
    return "https".equalsIgnoreCase(target.getScheme()) && !isLoopback(target);
  }

  private static boolean isWeb(URI uri) {
    return uri.getScheme().toLowerCase(java.util.Locale.ROOT).startsWith("http");
  }

  private static boolean isLoopback(URI uri) {
    String host = String.valueOf(uri.getHost());
    return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
  }

  /** The state goes back as it came; iss says who answers (RFC 9207, section 2). */
  private Map<String, String> answer(String name, String value) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(name, value);
    parameters.put("iss", issuer);
    if (state != null) {
      parameters.put("state", state);
    }
    return parameters;
  }

  /** As %20, not +: it means the same to every reader of a URI. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
