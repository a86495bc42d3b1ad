package dev.holdfast.people;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.crypto.Undecryptable;
import dev.holdfast.testing.AtOnce;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is sealed for a person opens for her, where it belongs, until her key is destroyed. */
@QuarkusTest
@ActivateRequestContext
class PersonKeysTest {

  private static final byte[] VALUE = "Höfn".getBytes(StandardCharsets.UTF_8);
  private static final String CONTEXT = "fact:value_text:1";

  @Inject PersonKeys keys;
  @Inject KeptKeys kept;
  @Inject People people;
  @Inject DataSource data;

  @Test
  void a_value_opens_again_and_never_looks_the_same() {
    PersonId person = people.add().id();
    byte[] sealed = keys.seal(person, VALUE, CONTEXT);
    assertArrayEquals(VALUE, keys.open(person, sealed, CONTEXT));
    assertNotEquals(hex(sealed), hex(keys.seal(person, VALUE, CONTEXT)));
    assertArrayEquals(
        new byte[0], keys.open(person, keys.seal(person, new byte[0], CONTEXT), CONTEXT));
  }

  @Test
  void it_opens_nowhere_else() {
    PersonId person = people.add().id();
    byte[] sealed = keys.seal(person, VALUE, CONTEXT);
    PersonId other = people.add().id();
    assertThrows(Undecryptable.class, () -> keys.open(other, sealed, CONTEXT));
    assertThrows(Undecryptable.class, () -> keys.open(person, sealed, "fact:value_text:2"));
    sealed[sealed.length / 2] ^= 1;
    assertThrows(Undecryptable.class, () -> keys.open(person, sealed, CONTEXT));
    assertThrows(Undecryptable.class, () -> keys.open(person, new byte[27], CONTEXT));
  }

  @Test
  void a_mark_is_the_same_for_the_same_text_of_one_person_only() {
    PersonId person = people.add().id();
    String mark = keys.mark(person, "running", "activity:category");
    assertEquals(mark, keys.mark(person, "running", "activity:category"));
    assertNotEquals(mark, keys.mark(person, "running", "training:name"));
    assertNotEquals(mark, keys.mark(person, "rowing", "activity:category"));
    assertNotEquals(mark, keys.mark(people.add().id(), "running", "activity:category"));
  }

  @Test
  void whoever_was_there_before_gets_a_key_when_it_is_needed_and_keeps_it() throws SQLException {
    PersonId person = people.add().id();
    sql("delete from person_key where person_id = " + person.bits());
    Set<String> marks = new HashSet<>(AtOnce.each(32, i -> keys.mark(person, "running", CONTEXT)));
    forgotten(person);
    marks.add(keys.mark(person, "running", CONTEXT));
    assertEquals(1, marks.size());
  }

  @Test
  void a_key_of_a_unit_that_came_to_nothing_seals_nothing_afterwards() throws SQLException {
    PersonId person = people.add().id();
    sql("delete from person_key where person_id = " + person.bits());
    assertThrows(
        ArithmeticException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      keys.seal(person, VALUE, CONTEXT);
                      throw new ArithmeticException("on purpose");
                    }));
    byte[] sealed = keys.seal(person, VALUE, CONTEXT);
    forgotten(person);
    assertArrayEquals(VALUE, keys.open(person, sealed, CONTEXT));
  }

  @Test
  void what_is_sealed_in_the_unit_that_makes_her_opens_in_it_and_later() {
    byte[][] sealed = new byte[1][];
    PersonId person =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  PersonId made = people.add().id();
                  sealed[0] = keys.seal(made, VALUE, CONTEXT);
                  assertArrayEquals(VALUE, keys.open(made, sealed[0], CONTEXT));
                  return made;
                });
    assertArrayEquals(VALUE, keys.open(person, sealed[0], CONTEXT));
  }

  @Test
  void once_it_is_destroyed_nothing_opens_and_there_is_no_other() throws SQLException {
    PersonId person = people.add().id();
    byte[] sealed = keys.seal(person, VALUE, CONTEXT);
    keys.destroy(person);
    assertThrows(Erased.class, () -> keys.open(person, sealed, CONTEXT));
    assertThrows(Erased.class, () -> keys.seal(person, VALUE, CONTEXT));
    assertThrows(Erased.class, () -> keys.mark(person, "running", CONTEXT));
    assertFalse(wrapped(person));
  }

  @Test
  void who_is_erased_has_none_any_more() throws SQLException {
    PersonId person = people.add().id();
    byte[] sealed = keys.seal(person, VALUE, CONTEXT);
    people.erase(person);
    assertThrows(Erased.class, () -> keys.open(person, sealed, CONTEXT));
    assertThrows(Erased.class, () -> keys.seal(person, VALUE, CONTEXT));
    assertFalse(wrapped(person));
    assertThrows(Erased.class, () -> keys.seal(new PersonId(Tokens.randomBits()), VALUE, CONTEXT));
  }

  private void forgotten(PersonId person) {
    QuarkusTransaction.requiringNew().run(() -> kept.forget(person.bits()));
  }

  private boolean wrapped(PersonId person) throws SQLException {
    try (Connection connection = data.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select 1 from person_key where wrapped is not null and person_id = "
                        + person.bits())) {
      return rows.next();
    }
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = data.getConnection()) {
      connection.createStatement().execute(text);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
