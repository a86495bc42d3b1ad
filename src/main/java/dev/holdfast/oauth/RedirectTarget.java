package dev.holdfast.oauth;

import dev.holdfast.clients.RegisteredClient;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where an authorization's answer goes: a redirect URI that is the client's own. Only {@link
 * #verify} makes one, and only it can send a browser away, so an open redirect does not compile.
 */
final class RedirectTarget {

  private final String uri;
  private final String state;
  private final String issuer;

  private RedirectTarget(String uri, String state, String issuer) {
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
        : client.redirectUris().size() != 1) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST,
          asked.isPresent()
              ? "The redirect_uri is not one of those registered for this client. It must match"
                  + " character by character."
              : "The redirect_uri is missing, and not exactly one is registered for this client.");
    }
    String uri = asked.orElseGet(() -> client.redirectUris().get(0));
    return new RedirectTarget(uri, sent.get("state").orElse(null), issuer);
  }

  /** RFC 6749, section 4.1.2. */
  String success(String code) {
    return with("code", code);
  }

  /** RFC 6749, section 4.1.2.1. */
  String failure(OAuthError error, String description) {
    return with("error", error.code()) + "&error_description=" + encode(description);
  }

  RedirectedError refuse(OAuthException fault) {
    return new RedirectedError(this, fault.error(), fault.getMessage());
  }

  /** The CSP source that a form may lead to, to end here. */
  String formSource() {
    URI target = URI.create(uri);
    if (target.getHost() == null || !isWeb(target)) {
      return target.getScheme() + ":";
    }
    // CSP has no way to write an IPv6 address (CSP Level 3, section 2.3.1).
    return target.getHost().startsWith("[")
        ? target.getScheme() + ":"
        : target.getScheme() + "://" + target.getRawAuthority();
  }

  /** Whose it is, in words for people: its host, or that it is an app on this device. */
  String place() {
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
  private String with(String name, String value) {
    char separator = uri.indexOf('?') < 0 ? '?' : '&';
    String answer = uri + separator + name + "=" + encode(value) + "&iss=" + encode(issuer);
    return state == null ? answer : answer + "&state=" + encode(state);
  }

  /** As %20, not +: it means the same to every reader of a URI. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
