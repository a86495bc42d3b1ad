package dev.holdfast.doctor;

import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.RegisteredClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What runs here, at this moment.
 *
 * @param proxies whose word about callers is believed
 * @param registration who may register clients over HTTP: {@code off}, {@code token} or {@code
 *     open}
 * @param clients those that are enabled
 */
record Installation(
    URI issuer,
    List<String> proxies,
    String registration,
    Times times,
    List<RegisteredClient> clients) {

  private static final Set<String> STRONG =
      Set.of("private_key_jwt", "tls_client_auth", "self_signed_tls_client_auth");

  /** How long codes and tokens live. */
  record Times(Duration code, Duration accessToken, Duration refresh, Duration refreshIdle) {}

  /** Whether a client asks people for authorization in a browser. */
  static boolean asks(RegisteredClient client) {
    return client.mayUse(GrantTypes.AUTHORIZATION_CODE);
  }

  /** Whether it shows who it is by a key, not by a secret that it sends. */
  static boolean isStrong(RegisteredClient client) {
    return STRONG.contains(client.tokenEndpointAuthMethod().wireName());
  }

  /** Whether its tokens are of no use to whoever steals them. */
  static boolean isBound(RegisteredClient client) {
    return says(client, "dpop_bound_access_tokens")
        || says(client, "tls_client_certificate_bound_access_tokens");
  }

  static boolean pushes(RegisteredClient client) {
    return says(client, "require_pushed_authorization_requests");
  }

  static boolean signs(RegisteredClient client) {
    return says(client, "require_signed_request_object");
  }

  /**
   * What each of some clients must be.
   *
   * @param fault what is wrong with those that are not; their ids follow
   */
  Finding each(Predicate<RegisteredClient> whom, Predicate<RegisteredClient> mustBe, String fault) {
    List<RegisteredClient> concerned = clients.stream().filter(whom).toList();
    List<String> wrong =
        concerned.stream().filter(mustBe.negate()).map(RegisteredClient::clientId).toList();
    if (concerned.isEmpty()) {
      return Finding.notApplicable("No client that is registered here is concerned.");
    }
    return wrong.isEmpty()
        ? Finding.pass("So registered: all " + concerned.size() + " that are concerned.")
        : Finding.fail(fault + ": " + String.join(", ", wrong));
  }

  private static boolean says(RegisteredClient client, String member) {
    return client.metadata().json().path(member).asBoolean();
  }
}
