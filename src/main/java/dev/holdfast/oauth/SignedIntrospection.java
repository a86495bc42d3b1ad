package dev.holdfast.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** An introspection as a JWT, which can be shown to others later (RFC 9701, section 5). */
@ApplicationScoped
class SignedIntrospection {

  static final String TYPE = "token-introspection+jwt";

  private final SigningKeys keys;
  private final ObjectMapper json;
  private final Clock clock;
  private final String issuer;

  SignedIntrospection(SigningKeys keys, ObjectMapper json, Clock clock, PlatformConfig platform) {
    this.keys = keys;
    this.json = json;
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  /** It has neither {@code sub} nor {@code exp}, so that nobody takes it for the token itself. */
  String of(RegisteredClient client, Introspection said) {
    ObjectNode claims = json.createObjectNode();
    claims.put("iss", issuer);
    claims.put("aud", client.clientId());
    claims.put("iat", clock.instant().getEpochSecond());
    claims.set("token_introspection", json.valueToTree(said));
    SigningAlg alg = SigningAlg.of(client.get(Members.INTROSPECTION_SIGNED_RESPONSE_ALG));
    try {
      return keys.sign(alg, TYPE, json.writeValueAsString(claims));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
