package dev.holdfast.doctor;

import static dev.holdfast.doctor.Finding.fail;
import static dev.holdfast.doctor.Finding.notApplicable;
import static dev.holdfast.doctor.Finding.pass;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Chapter V10 (OAuth and OIDC) of OWASP's Application Security Verification Standard 5.0. */
final class Asvs {

  private static final Duration LONGEST_CODE = Duration.ofMinutes(10);
  private static final Duration SHORT_CODE = Duration.ofMinutes(1);
  private static final String CLIENTS_ONLY =
      "Of clients; this is the server, and a client of none.";

  static final List<Requirement> ALL =
      List.of(
          ofClients("10.1.1", 2, "Tokens go only where they are needed"),
          ofClients("10.1.2", 2, "Answers are taken only for requests of the same browser"),
          ofClients("10.2.1", 2, "Clients are protected against forged requests"),
          ofClients("10.2.2", 2, "Clients are protected against mix-up"),
          ofClients("10.2.3", 3, "Clients ask for the scopes that they need"),
          design("10.3.1", 2, "Access tokens of other audiences are refused", "rfc/Rfc9068Test"),
          design("10.3.2", 2, "What a token allows is enforced", "sharing/MyApiTest"),
          design("10.3.3", 2, "A person is known by what is never reassigned", "rfc/Rfc9068Test"),
          design("10.3.4", 2, "How strongly and when she signed in is known", "rfc/Rfc9470Test"),
          row("10.3.5", 3, "Stolen access tokens are of no use", Rfc9700::bound),
          design("10.4.1", 1, "Redirect URIs are compared exactly", "rfc/Rfc6749AuthorizeTest"),
          design("10.4.2", 1, "A code is used once", "rfc/Rfc9700Test"),
          row("10.4.3", 1, "A code lives 10 minutes at most", at -> code(at, LONGEST_CODE)),
          row("10.4.3", 3, "A code lives a minute at most", at -> code(at, SHORT_CODE)),
          design("10.4.4", 1, "Clients have only their own grants", "rfc/Rfc6749Test"),
          design("10.4.5", 1, "Refresh tokens cannot be used again", "rfc/Rfc9700Test"),
          row("10.4.6", 2, "Codes are bound by PKCE", Asvs::pkce),
          row("10.4.7", 2, "Not everybody can register a client", Asvs::registration),
          row("10.4.8", 2, "Refresh tokens end, however often used", Asvs::refresh),
          design("10.4.9", 2, "People can revoke what they allowed", "rfc/Rfc9700Test"),
          design("10.4.10", 2, "Confidential clients authenticate", "rfc/Rfc6749Test"),
          row("10.4.11", 2, "Clients have only the scopes that they need", Asvs::scopes),
          row("10.4.12", 3, "The response mode is the client's own", Asvs::fromBackend),
          row("10.4.13", 3, "Authorization requests are sent ahead (PAR)", Asvs::pushed),
          row("10.4.14", 3, "Access tokens are bound to their sender", Rfc9700::bound),
          row("10.4.15", 3, "What is asked for cannot be changed on the way", Asvs::fromBackend),
          row("10.4.16", 3, "Clients are confidential, and authenticate by a key", Asvs::strong),
          ofClients("10.5.1", 2, "ID tokens cannot be replayed"),
          ofClients("10.5.2", 2, "Clients know people by sub"),
          ofClients("10.5.3", 2, "Clients believe metadata of its own issuer only"),
          ofClients("10.5.4", 2, "ID tokens of others are refused"),
          ofClients("10.5.5", 2, "Clients check logout tokens"),
          design(
              "10.6.1", 2, "Tokens come from the token endpoint only", "rfc/Rfc6749AuthorizeTest"),
          design("10.6.2", 2, "Nobody is signed out by a stranger", "rfc/RpLogoutTest"),
          design(
              "10.7.1", 2, "People are asked, each time if need be", "authorizations/NextStepTest"),
          design("10.7.2", 2, "People see who asks, what for, how long", "consent/ConsentTest"),
          design("10.7.3", 2, "People see and withdraw it", "journeys/ConsentJourneyTest"));

  private Asvs() {}

  private static Requirement row(
      String id, int level, String text, Function<Installation, Finding> check) {
    return new Requirement("ASVS 5.0", id, level, text, check);
  }

  private static Requirement design(String id, int level, String text, String test) {
    return row(id, level, text, at -> ByDesign.shownBy(test));
  }

  private static Requirement ofClients(String id, int level, String text) {
    return row(id, level, text, at -> notApplicable(CLIENTS_ONLY));
  }

  private static Finding code(Installation at, Duration most) {
    Duration code = at.times().code();
    String said = "HOLDFAST_OAUTH_CODE_LIFETIME is " + code.toSeconds() + " seconds";
    return code.compareTo(most) <= 0
        ? pass(said + ".")
        : fail(said + "; at most " + most.toSeconds() + " are fine.");
  }

  private static Finding pkce(Installation at) {
    return at.each(
        Installation::asks, RegisteredClient::requirePkce, "Registered to do without PKCE");
  }

  private static Finding registration(Installation at) {
    return switch (at.registration()) {
      case "off" -> notApplicable("Clients are registered from the command line only.");
      case "open" -> fail("Anybody can register a client over HTTP; require an initial token.");
      default -> pass("Registration over HTTP needs an initial token.");
    };
  }

  private static Finding refresh(Installation at) {
    return pass(
        "HOLDFAST_OAUTH_REFRESH_LIFETIME is " + at.times().refresh().toDays() + " days in all.");
  }

  /** Whether it needs what it has, people must judge; that one needs everything is unlikely. */
  private static Finding scopes(Installation at) {
    return at.each(
        client -> client.scopes().stream().anyMatch(Scopes.OF_CLIENTS::contains),
        client -> !client.scopes().containsAll(Scopes.OF_CLIENTS),
        "Registered for every scope of clients");
  }

  private static Finding pushed(Installation at) {
    return at.each(
        Installation::asks,
        Installation::pushes,
        "Register them with require_pushed_authorization_requests");
  }

  private static Finding fromBackend(Installation at) {
    return at.each(
        client -> Installation.asks(client) && !client.isPublic(),
        client -> Installation.pushes(client) || Installation.signs(client),
        "Register them with require_pushed_authorization_requests or require_signed_request_object");
  }

  private static Finding strong(Installation at) {
    return at.each(
        client -> true,
        Installation::isStrong,
        "Register them with private_key_jwt or a certificate");
  }
}
