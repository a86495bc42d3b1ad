package dev.holdfast.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.platform.Terminal;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyRotationTest {

  @Inject SigningKeys keys;
  @Inject KeyRotation rotation;
  @Inject KeyMaterial material;
  @Inject Clock clock;
  @Inject javax.sql.DataSource data;

  @Test
  void there_is_a_key_for_each_algorithm_from_the_start() {
    for (SigningAlg alg : SigningAlg.values()) {
      assertTrue(published().contains(signer(alg)));
    }
  }

  @Test
  void a_key_is_published_before_it_signs_and_verifies_until_its_last_token_is_over() {
    Instant made = keys.ring().newest(SigningAlg.ES256).orElseThrow().signsFrom();
    String old = signer(SigningAlg.ES256);

    at(made.plus(Duration.ofDays(29)).plus(Duration.ofMinutes(1)));
    Set<String> both = published();
    assertEquals(old, signer(SigningAlg.ES256), "the new one does not sign yet");
    String next = keys.ring().newest(SigningAlg.ES256).orElseThrow().kid();
    assertNotEquals(old, next);
    assertTrue(both.containsAll(List.of(old, next)));

    at(made.plus(Duration.ofDays(30)).plus(Duration.ofMinutes(2)));
    assertEquals(next, signer(SigningAlg.ES256));
    assertTrue(published().contains(old));
    assertTrue(keys.verificationKey(old, "ES256").isPresent());

    at(made.plus(Duration.ofDays(30)).plus(Duration.ofMinutes(62)));
    assertFalse(published().contains(old));
    assertTrue(keys.verificationKey(old, "ES256").isEmpty());
    assertTrue(keys.verificationKey(next, "ES256").isPresent());
  }

  @Test
  void keys_rotated_on_command_sign_when_every_node_knows_them() {
    String old = signer(SigningAlg.PS256);
    Terminal.Outcome done = Terminal.run("key", "rotate");
    assertEquals(0, done.status(), done.err());
    String next = keys.ring().newest(SigningAlg.PS256).orElseThrow().kid();
    assertTrue(done.out().contains(next), done.out());
    assertTrue(published().containsAll(List.of(old, next)));
    assertEquals(old, signer(SigningAlg.PS256), "another node may not know the new one yet");
    TestClock.advance(Duration.ofMinutes(7));
    assertEquals(next, signer(SigningAlg.PS256));
    assertTrue(keys.verificationKey(old, "PS256").isPresent());
  }

  @Test
  void what_only_verifies_can_be_retired() {
    TestClock.advance(Duration.ofDays(4_000)); // other tests leave keys of a time ahead
    rotation.run();
    String old = signer(SigningAlg.PS256);
    assertEquals(0, Terminal.run("key", "rotate").status());
    TestClock.advance(Duration.ofMinutes(7));
    String next = signer(SigningAlg.PS256);
    assertTrue(Terminal.run("key", "list").out().contains(old + "  verifies"));
    assertEquals(1, Terminal.run("key", "retire", next).status(), "it signs");
    assertEquals(0, Terminal.run("key", "retire", old).status());
    assertFalse(keys.verificationKey(old, "PS256").isPresent());
    assertFalse(published().contains(old));
    assertEquals(1, Terminal.run("keys", "retire", old).status());
    String acts = Terminal.run("audit", "list", "--target-type", "signing-key").out();
    assertTrue(acts.contains("key.retired") && acts.contains("key.made"), acts);
  }

  @Test
  void nodes_that_start_at_once_agree_on_one_key() throws Exception {
    int generation = keys.ring().newest(SigningAlg.ES256).orElseThrow().generation() + 1;
    Instant later = clock.instant().plus(Duration.ofDays(365));
    var nodes = Executors.newFixedThreadPool(8);
    var first =
        nodes.invokeAll(
            IntStream.range(0, 8)
                .<java.util.concurrent.Callable<Boolean>>mapToObj(
                    node ->
                        () ->
                            keys.add(
                                material.generate(
                                    SigningAlg.ES256, generation, clock.instant(), later)))
                .toList());
    nodes.shutdown();
    int winners = 0;
    for (var one : first) {
      winners += one.get() ? 1 : 0;
    }
    assertEquals(1, winners);
    keys.reload();
    assertEquals(generation, keys.ring().newest(SigningAlg.ES256).orElseThrow().generation());
    try (var connection = data.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "delete from signing_key where alg = 'ES256' and generation = " + generation);
    }
    keys.reload();
  }

  @Test
  void a_key_of_another_node_is_found_by_its_unknown_id_but_not_at_each_strangers_wish() {
    keys.reload();
    assertTrue(keys.verificationKey("unknown", "ES256").isEmpty());
    StoredKey other = material.generate(SigningAlg.RS256, 1_000, clock.instant(), clock.instant());
    TestClock.advance(Duration.ofSeconds(6));
    assertTrue(keys.verificationKey("unknown", "RS256").isEmpty());
    assertTrue(keys.add(other));
    assertTrue(keys.verificationKey(other.kid, "RS256").isEmpty(), "asked too soon again");
    TestClock.advance(Duration.ofSeconds(6));
    assertTrue(keys.verificationKey(other.kid, "RS256").isPresent());
    assertTrue(keys.verificationKey(other.kid, "ES256").isEmpty(), "not with another algorithm");
    keys.retire(List.of(other.kid));
    keys.reload();
  }

  @Test
  void the_private_half_is_stored_encrypted() throws Exception {
    try (var connection = data.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select private_key from signing_key where private_key is not null")) {
      assertTrue(rows.next());
      do {
        assertTrue(rows.getString(1).startsWith("dev:"), "names the key that encrypts it");
      } while (rows.next());
    }
  }

  private void at(Instant time) {
    TestClock.advance(Duration.between(clock.instant(), time));
    rotation.run();
  }

  private String signer(SigningAlg alg) {
    try {
      JsonWebSignature jws = new JsonWebSignature();
      jws.setCompactSerialization(keys.sign(alg, "JWT", "{}"));
      return jws.getKeyIdHeaderValue();
    } catch (org.jose4j.lang.JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private Set<String> published() {
    return new HashSet<>(JsonPath.from(keys.jwks()).getList("keys.kid"));
  }
}
