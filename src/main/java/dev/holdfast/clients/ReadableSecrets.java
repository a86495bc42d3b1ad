package dev.holdfast.clients;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The secrets that clients sign with ({@code client_secret_jwt}): they must be read again, so they
 * are encrypted. Of all other secrets there is nothing but the hash.
 */
@ApplicationScoped
public class ReadableSecrets {

  private final Encryption encryption;
  private final Clock clock;

  ReadableSecrets(Encryption encryption, Clock clock) {
    this.encryption = encryption;
    this.clock = clock;
  }

  /** Those of a client that are valid now. */
  public List<String> of(String clientId) {
    return ClientSecret.of(clientId).stream()
        .filter(secret -> secret.sealed != null && secret.valid(clock.instant()))
        .flatMap(secret -> open(secret).stream())
        .toList();
  }

  /** Empty if its key was taken away too early: the client may have another secret. */
  private Optional<String> open(ClientSecret secret) {
    String without = "A secret of the client " + secret.clientId + " cannot be used";
    return encryption
        .tryDecrypt(secret.sealed, context(secret.hash), without)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** What is stored beside the hash; null for a client that has no need of it. */
  String seal(RegisteredClient client, String secret) {
    return client.tokenEndpointAuthMethod() == AuthMethod.CLIENT_SECRET_JWT
        ? encryption.encrypt(secret.getBytes(StandardCharsets.UTF_8), context(Tokens.hash(secret)))
        : null;
  }

  @Produces
  Encrypted encrypted() {
    return new Encrypted(
        "client secrets that sign", "client_secret", "hash", "sealed", ReadableSecrets::context);
  }

  private static String context(Object hash) {
    return "client-secret:" + hash;
  }
}
