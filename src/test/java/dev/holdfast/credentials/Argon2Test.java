package dev.holdfast.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("one-database")
class Argon2Test {

  private static final Argon2 SMALL = new Argon2(64, 1, 1);

  /** RFC 9106, section 5.3. */
  @Test
  void the_vector_of_the_rfc() {
    byte[] tag =
        new Argon2(32, 3, 4).raw(filled(32, 1), filled(16, 2), 32, filled(8, 3), filled(12, 4));
    assertEquals(
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
        HexFormat.of().formatHex(tag));
  }

  /** Those of the reference implementation's test.c for argon2id, version 19. */
  @Test
  void the_strings_of_the_reference_implementation() {
    String stored =
        "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    assertTrue(Argon2.matches(stored, "password"));
    assertFalse(Argon2.matches(stored, "Password"));
    assertTrue(
        Argon2.matches(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
            "password"));
  }

  @Test
  void each_hash_has_a_salt_of_its_own() {
    String one = SMALL.hash("correct horse");
    assertNotEquals(one, SMALL.hash("correct horse"));
    assertTrue(Argon2.matches(one, "correct horse"));
    assertFalse(Argon2.matches(one, "correct horse "));
    assertTrue(one.startsWith("$argon2id$v=19$m=64,t=1,p=1$"), one);
  }

  @Test
  void memory_that_was_used_before_changes_nothing() {
    String one = SMALL.hash("correct horse");
    for (int i = 0; i < 5; i++) {
      new Argon2(128, 1, 1).hash("another");
      assertTrue(Argon2.matches(one, "correct horse"));
      assertFalse(Argon2.matches(one, "another"));
    }
  }

  @Test
  void a_hash_says_what_it_was_made_with() {
    assertEquals(SMALL, Argon2.of(SMALL.hash("x")));
    assertEquals(SMALL, Argon2.of(SMALL.unmatched()));
    assertTrue(SMALL.weakerThan(new Argon2(64, 2, 1)));
    assertTrue(SMALL.weakerThan(new Argon2(128, 1, 1)));
    assertFalse(SMALL.weakerThan(SMALL));
    assertFalse(new Argon2(128, 1, 1).weakerThan(new Argon2(64, 3, 1)));
  }

  @Test
  void two_hashes_can_cost_as_much_as_one() {
    Argon2 wanted = new Argon2(19456, 2, 1);
    assertEquals(new Argon2(19424, 2, 1), wanted.rest(SMALL));
    assertEquals(new Argon2(9728, 2, 1), wanted.rest(new Argon2(19456, 1, 1)));
    assertEquals(new Argon2(8, 2, 1), wanted.rest(new Argon2(2_000_000, 900, 1)));
  }

  @Test
  void what_is_no_hash_of_ours_is_a_fault_of_ours() {
    for (String broken : new String[] {"", "password", "$argon2i$v=19$m=64,t=1,p=1$AAAA$AAAA"}) {
      assertThrows(IllegalStateException.class, () -> Argon2.matches(broken, "x"));
    }
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
