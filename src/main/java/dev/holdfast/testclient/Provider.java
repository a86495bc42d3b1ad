package dev.holdfast.testclient;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** Where the provider's endpoints are, by its metadata (RFC 8414). */
record Provider(
    String issuer, URI authorization, URI token, URI revocation, URI keys, Exchange discovery) {
  private static final String METADATA = "/.well-known/oauth-authorization-server";

  /**
   * Asks the issuer where its endpoints are.
   *
   * @throws IllegalArgumentException if the answer is not this issuer's metadata
   */
  static Provider discover(Wire wire, URI issuer) {
    Exchange found = wire.get(issuer.resolve(METADATA), null);
    JsonNode metadata = found.json();
    // RFC 8414, section 3.3: the issuer must be the one whose metadata was asked for.
    if (!found.ok() || !issuer.toString().equals(metadata.path("issuer").asText())) {
      throw new IllegalArgumentException(
          "The metadata of " + issuer + " cannot be used. " + found.badge() + " " + found.fault());
    }
    return new Provider(
        metadata.path("issuer").asText(),
        endpoint(metadata, "authorization_endpoint"),
        endpoint(metadata, "token_endpoint"),
        endpoint(metadata, "revocation_endpoint"),
        endpoint(metadata, "jwks_uri"),
        found);
  }

  private static URI endpoint(JsonNode metadata, String name) {
    return URI.create(metadata.path(name).asText());
  }
}
