package dev.holdfast.oauth;

import dev.holdfast.clients.AuthMethod;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who calls the token endpoint and its like (RFC 6749, section 2.3). */
@ApplicationScoped
class ClientAuthentication {

  private static final String FAILED =
      "Client authentication failed: the client is unknown or disabled, its secret is wrong, or it"
          + " is registered for another method.";

  private final Clients clients;

  ClientAuthentication(Clients clients) {
    this.clients = clients;
  }

  /**
   * @param authorization the header, or null
   * @throws OAuthException {@code invalid_client} if it is not shown who calls; {@code
   *     invalid_request} for two methods at once, which section 2.3 forbids
   */
  RegisteredClient require(String authorization, Parameters form) {
    Optional<String> id = form.get("client_id");
    Optional<String> secret = form.get("client_secret");
    if (authorization != null) {
      if (secret.isPresent()) {
        throw new OAuthException(
            OAuthError.INVALID_REQUEST,
            "Authenticate with the Authorization header or with client_secret, not with both.");
      }
      return basic(authorization, id);
    }
    if (id.isEmpty()) {
      throw failed("Client authentication is missing: send HTTP Basic, or client_id.");
    }
    AuthMethod method = secret.isPresent() ? AuthMethod.CLIENT_SECRET_POST : AuthMethod.NONE;
    return clients
        .authenticate(id.get(), secret.orElse(""), method)
        .orElseThrow(() -> failed(FAILED));
  }

  private RegisteredClient basic(String authorization, Optional<String> idInForm) {
    String[] sent = credentials(authorization);
    RegisteredClient client =
        decoded(sent)
            .flatMap(pair -> secret(pair[0], pair[1]))
            .or(() -> secret(sent[0], sent[1]))
            .orElseThrow(() -> failed(FAILED));
    if (idInForm.isPresent() && !idInForm.get().equals(client.clientId())) {
      throw new OAuthException(
          OAuthError.INVALID_REQUEST, "The client_id is not that of the Authorization header.");
    }
    return client;
  }

  private Optional<RegisteredClient> secret(String id, String secret) {
    return clients.authenticate(id, secret, AuthMethod.CLIENT_SECRET_BASIC);
  }

  private static String[] credentials(String authorization) {
    if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      throw failed("The Authorization header must use the Basic scheme.");
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
    throw failed("The Authorization header is not Basic with base64 of id:secret.");
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

  private static OAuthException failed(String why) {
    return new OAuthException(OAuthError.INVALID_CLIENT, why);
  }
}
