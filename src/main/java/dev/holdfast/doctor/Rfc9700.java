package dev.holdfast.doctor;

import static dev.holdfast.doctor.Finding.fail;
import static dev.holdfast.doctor.Finding.notApplicable;
import static dev.holdfast.doctor.Finding.pass;

import dev.holdfast.clients.RegisteredClient;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What RFC 9700, the best current practice of OAuth's security, asks of an authorization server.
 */
final class Rfc9700 {

  private static final int MUST = 2;
  private static final int SHOULD = 3;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> GONE = Set.of("implicit", "password");

  static final List<Requirement> ALL =
      List.of(
          design("2.1", "Redirect URIs are compared exactly", "rfc/Rfc6749AuthorizeTest"),
          design(
              "2.1",
              "Nobody is sent to a place that is not a client's",
              "rfc/Rfc9700AuthorizeTest"),
          design("2.1", "Answers say who gives them (iss)", "rfc/Rfc9207Test"),
          row("2.1.1", MUST, "Public clients use PKCE", at -> pkce(at, true)),
          row("2.1.1", SHOULD, "Confidential clients use PKCE", at -> pkce(at, false)),
          design("2.1.1", "PKCE is enforced at the token endpoint, S256 only", "rfc/Rfc7636Test"),
          design("2.1.1", "PKCE cannot be cut out of a request", "rfc/Rfc7636Test"),
          design("2.1.1", "The metadata says that there is PKCE", "rfc/Rfc8414Test"),
          design("2.1.2", "There is no implicit grant", "rfc/Rfc9700AuthorizeTest"),
          row("2.2.1", SHOULD, "Access tokens are bound to their sender", Rfc9700::bound),
          design("2.2.2", "Refresh tokens rotate, and reuse ends the family", "rfc/Rfc9700Test"),
          design("2.3", "Access tokens name their audience and scope", "rfc/Rfc9068Test"),
          row("2.4", MUST, "There is no password grant", Rfc9700::grants),
          row("2.5", SHOULD, "Clients authenticate by a key", Rfc9700::strong),
          design("2.6", "The metadata is published", "rfc/Rfc8414Test"),
          row("2.6", MUST, "What a browser carries goes over TLS only", Rfc9700::redirects),
          row("2.6", MUST, "The server is reached over TLS", Rfc9700::tls),
          design("2.6", "The authorization endpoint is closed to CORS", "web/CrossOriginTest"),
          design("4.2.4", "Pages leave no referrer", "rfc/Rfc9700AuthorizeTest"),
          design("4.5", "A code is used once, and a second use ends all", "rfc/Rfc9700Test"),
          design("4.12", "What a person typed is not sent on (no 307)", "rfc/Rfc9700AuthorizeTest"),
          row("4.13", MUST, "Only the proxies in front are believed", Rfc9700::proxies),
          row("4.14.2", MUST, "Refresh tokens end when they are not used", Rfc9700::idle),
          design("4.15", "No client can call itself as a person", "clients/ClientIdTest"),
          design("4.16", "No page can be framed", "rfc/Rfc9700AuthorizeTest"));

  private Rfc9700() {}

  private static Requirement row(
      String id, int level, String text, Function<Installation, Finding> check) {
    return new Requirement("RFC 9700", id, level, text, check);
  }

  private static Requirement design(String id, String text, String test) {
    return row(id, MUST, text, at -> ByDesign.shownBy(test));
  }

  private static Finding pkce(Installation at, boolean ofPublic) {
    return at.each(
        client -> Installation.asks(client) && client.isPublic() == ofPublic,
        RegisteredClient::requirePkce,
        "Registered to do without PKCE");
  }

  static Finding bound(Installation at) {
    return at.each(
        client -> true,
        Installation::isBound,
        "Register them with dpop_bound_access_tokens, or certificates");
  }

  private static Finding grants(Installation at) {
    return at.each(
        client -> true,
        client -> client.grantTypes().stream().noneMatch(GONE::contains),
        "Registered for a grant type that must not be used");
  }

  static Finding strong(Installation at) {
    return at.each(
        client -> !client.isPublic(),
        Installation::isStrong,
        "They send a secret; register them with private_key_jwt or a certificate");
  }

  private static Finding redirects(Installation at) {
    return at.each(
        client -> !client.redirectUris().isEmpty(),
        client -> client.redirectUris().stream().noneMatch(Rfc9700::inTheClear),
        "A redirect URI is http and not of the person's own machine");
  }

  private static boolean inTheClear(String uri) {
    URI target = URI.create(uri);
    return "http".equalsIgnoreCase(target.getScheme()) && !LOOPBACK.contains(target.getHost());
  }

  private static Finding tls(Installation at) {
    return "https".equals(at.issuer().getScheme())
        ? pass("HOLDFAST_PUBLIC_URL is " + at.issuer() + ".")
        : fail("HOLDFAST_PUBLIC_URL is " + at.issuer() + "; put TLS in front, and name it there.");
  }

  private static Finding proxies(Installation at) {
    if (at.proxies().isEmpty()) {
      return notApplicable("HOLDFAST_PROXY_TRUSTED is empty: no header is believed.");
    }
    return at.proxies().stream().anyMatch(range -> range.strip().endsWith("/0"))
        ? fail("HOLDFAST_PROXY_TRUSTED names everybody; name the proxies in front only.")
        : pass("HOLDFAST_PROXY_TRUSTED is " + String.join(", ", at.proxies()) + ".");
  }

  private static Finding idle(Installation at) {
    String said = "HOLDFAST_OAUTH_REFRESH_IDLE is " + at.times().refreshIdle().toDays() + " days";
    return at.times().refreshIdle().compareTo(at.times().refresh()) <= 0
        ? pass(said + ".")
        : fail(said + ", longer than a refresh token lives at all.");
  }
}
