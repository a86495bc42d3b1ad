package dev.holdfast.clientauth;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.protocol.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** {@code client_secret_basic} (RFC 6749, section 2.3.1). */
record SecretInHeader(Clients clients) implements Way {

  @Override
  public boolean takenBy(ClientCall call) {
    return call.authorization() != null;
  }

  @Override
  public RegisteredClient client(ClientCall call) {
    String[] sent = credentials(call.authorization());
    return decoded(sent)
        .flatMap(pair -> secret(pair[0], pair[1]))
        .or(() -> secret(sent[0], sent[1]))
        .orElseThrow(Way::failed);
  }

  /** The client that is named there, as it is sent; empty if none is. */
  static Optional<String> named(ClientCall call) {
    try {
      return Optional.ofNullable(call.authorization()).map(sent -> credentials(sent)[0]);
    } catch (OAuthException e) {
      return Optional.empty();
    }
  }

  private Optional<RegisteredClient> secret(String id, String secret) {
    return clients.authenticate(id, secret, AuthMethod.CLIENT_SECRET_BASIC);
  }

  private static String[] credentials(String authorization) {
    if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      throw Way.failed("The Authorization header must use the Basic scheme.");
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(authorization.substring(6).trim());
      String[] pair = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
      if (pair.length == 2 && String.join("", pair).chars().noneMatch(Character::isISOControl)) {
        return pair;
      }
    } catch (IllegalArgumentException e) {
      // falls through: not base64
    }
    throw Way.failed("The Authorization header is not Basic with base64 of id:secret.");
  }

  /**
   * Id and secret are form-encoded inside Basic (RFC 6749, section 2.3.1). Many programs, curl
   * among them, do not: what cannot be decoded, or does not match when decoded, is taken as it is
   * too.
   */
  private static Optional<String[]> decoded(String[] sent) {
    try {
      return Optional.of(new String[] {Parameters.decode(sent[0]), Parameters.decode(sent[1])});
    } catch (OAuthException e) {
      return Optional.empty();
    }
  }
}
