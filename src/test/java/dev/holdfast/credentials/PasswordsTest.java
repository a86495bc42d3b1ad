package dev.holdfast.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Statistics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordsTest {

  private static final String GOOD = "tundra velvet 9 spoons";

  @Inject Passwords passwords;
  @Inject Reads reads;
  private PersonId person;

  @BeforeEach
  void aPerson() {
    person = PersonId.parse(Given.person()).orElseThrow();
  }

  @Test
  void a_password_is_the_persons_own() {
    passwords.set(person, GOOD);
    assertTrue(passwords.check(person, GOOD));
    assertFalse(passwords.check(person, GOOD + "."));
    assertFalse(passwords.check(PersonId.parse(Given.person()).orElseThrow(), GOOD));
    assertFalse(passwords.check(null, GOOD));
    assertFalse(passwords.check(person, ""));
    assertFalse(passwords.check(person, "x".repeat(100_000)));
  }

  @Test
  void the_new_one_takes_the_old_ones_place() {
    passwords.set(person, GOOD);
    passwords.set(person, "another one with words");
    assertFalse(passwords.check(person, GOOD));
    assertTrue(passwords.check(person, "another one with words"));
    assertTrue(passwords.has(person));
  }

  @Test
  void what_is_stored_is_a_hash() {
    passwords.set(person, GOOD);
    String stored = stored();
    assertTrue(stored.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), stored);
    assertFalse(stored.contains("tundra"));
  }

  @Test
  void an_old_hash_is_made_anew_when_its_password_is_used() {
    passwords.set(person, new HashedPassword(new Argon2(64, 1, 1).hash(GOOD)));
    assertFalse(passwords.check(person, "wrong, so it stays"));
    assertEquals(new Argon2(64, 1, 1), Argon2.of(stored()));
    assertTrue(passwords.check(person, GOOD));
    assertEquals(new Argon2(19456, 2, 1), Argon2.of(stored()));
    assertTrue(passwords.check(person, GOOD));
  }

  @Test
  @Tag("one-database")
  void a_hash_of_old_takes_as_much_work_as_an_address_that_is_nobodys() {
    for (Argon2 old : List.of(new Argon2(64, 1, 1), new Argon2(19456, 1, 1))) {
      passwords.set(person, new HashedPassword(old.hash(GOOD)));
      Statistics.Comparison work =
          Statistics.compareWork(
              20, i -> passwords.check(person, "not it"), i -> passwords.check(null, "not it"));
      double ratio = (double) work.first() / work.second();
      assertTrue(ratio > 0.75 && ratio < 1.33, old + ": " + work);
    }
  }

  private String stored() {
    return reads
        .list(
            "select hash from password where person_id = ?",
            row -> row.getString("hash"),
            person.bits())
        .get(0);
  }
}
