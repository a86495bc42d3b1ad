package dev.holdfast.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.holdfast.organizations.Team;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Receiver;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Webhooks;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A client that is told by webhook and by security events, and reads both as an outsider. */
final class Listening implements AutoCloseable {

  final Receiver webhook = new Receiver();
  final Receiver events = new Receiver();
  final Team team = new Team("Team " + UUID.randomUUID());
  final App app;
  String secret;

  Listening(Map<String, ?> more) {
    Map<String, Object> registered = new HashMap<>(more);
    registered.put("webhook_uri", webhook.uri());
    registered.put("security_event_uri", events.uri());
    app = team.app(registered);
    secret = newSecret();
  }

  String secretUrl() {
    return TestInstance.url() + "/api/clients/" + app.clientId() + "/webhook-secret";
  }

  String newSecret() {
    return team.developer.call().post(secretUrl()).then().statusCode(201).extract().path("secret");
  }

  /** The next webhook, whose signature holds. */
  JsonPath nextWebhook() throws InterruptedException {
    Receiver.Sent sent = webhook.nextSent();
    assertTrue(isSigned(sent, secret), sent.header("webhook-signature"));
    JsonPath body = JsonPath.from(sent.body());
    assertEquals(body.getString("id"), sent.header("webhook-id"));
    return body;
  }

  static boolean isSigned(Receiver.Sent sent, String secret) {
    String expected =
        Webhooks.signature(
            secret, sent.header("webhook-id"), sent.header("webhook-timestamp"), sent.body());
    return Arrays.asList(sent.header("webhook-signature").split(" ")).contains("v1," + expected);
  }

  /** The next event token, whose signature holds by the published keys. */
  SignedJWT nextEvent() throws Exception {
    Receiver.Sent sent = events.nextSent();
    assertEquals("application/secevent+jwt", sent.header("Content-Type"));
    SignedJWT token = SignedJWT.parse(sent.body());
    String keys = RestAssured.get(TestInstance.url() + "/.well-known/jwks.json").asString();
    JWK key = JWKSet.parse(keys).getKeyByKeyId(token.getHeader().getKeyID());
    assertTrue(
        token.verify(
            new DefaultJWSVerifierFactory()
                .createJWSVerifier(token.getHeader(), ((AsymmetricJWK) key).toPublicKey())));
    return token;
  }

  @Override
  public void close() {
    webhook.close();
    events.close();
  }
}
