package dev.holdfast.emails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.crypto.Undecryptable;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class SealedEmailsTest {

  @Inject People people;
  @Inject PersonKeys keys;
  @Inject LoginEmails emails;
  @Inject AddressBook book;
  @Inject SealedEmails sealed;
  @Inject DataSource data;

  private final EmailAddress address = address("Ada");
  private PersonId person;

  @BeforeEach
  void aPerson() {
    person = people.add().id();
    emails.addVerified(person, address, Source.UNKNOWN);
  }

  @Test
  void two_who_typed_the_same_have_the_same_mark_and_nothing_else_in_common() throws SQLException {
    PersonId other = people.add().id();
    emails.add(other, EmailAddress.parse(address.key()).orElseThrow(), Source.UNKNOWN);
    assertEquals(text("address_key", person), text("address_key", other));
    assertNotEquals(text("sealed", person), text("sealed", other));
    assertEquals(person, emails.owner(address).orElseThrow());
    assertEquals(address.toString(), emails.of(person).get(0).address().toString());
    assertEquals(address.key(), emails.of(other).get(0).address().toString());
  }

  @Test
  void what_is_moved_to_another_entry_of_hers_does_not_open() throws SQLException {
    emails.add(person, address("Second"), Source.UNKNOWN);
    try (Connection connection = data.getConnection();
        var update =
            connection.prepareStatement(
                "update login_email set sealed = (select e.sealed from login_email e where"
                    + " e.person_id = ? and e.main) where person_id = ? and not main")) {
      update.setLong(1, person.bits());
      update.setLong(2, person.bits());
      assertEquals(1, update.executeUpdate());
    }
    assertThrows(Undecryptable.class, () -> emails.of(person));
  }

  @Test
  void of_whom_the_key_is_destroyed_there_is_none_and_nothing_breaks() {
    PersonId other = people.add().id();
    emails.addVerified(other, address("Bob"), Source.UNKNOWN);
    keys.destroy(person);
    assertEquals(List.of(), emails.of(person));
    assertEquals(Optional.empty(), emails.primary(person));
    assertEquals(
        Map.of(other, emails.of(other)), book.of(List.of(person, other)), "the others' are there");
  }

  @Test
  void a_mark_is_the_same_in_whatever_case() {
    assertFalse(sealed.mark(address).contains("@"));
    assertEquals(43, sealed.mark(address).length());
    assertEquals(
        sealed.mark(address), sealed.mark(EmailAddress.parse(address.key()).orElseThrow()));
  }

  private String text(String column, PersonId of) throws SQLException {
    try (Connection connection = data.getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select " + column + " from login_email where person_id = " + of.bits())) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static EmailAddress address(String name) {
    return EmailAddress.parse(name + System.nanoTime() + "@Mail.example").orElseThrow();
  }
}
