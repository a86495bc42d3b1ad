package dev.holdfast.crypto;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.accounts.Invitations;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.organizations.Team;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.people.Role;
import dev.holdfast.security.Kind;
import dev.holdfast.security.LogSearch;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.testing.AtOnce;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.Tables;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Addresses and usernames as an earlier version has left them, and the first start after it. */
@QuarkusTest
@ActivateRequestContext
class UnsealedValuesTest {

  private static final String PASSWORD = "tundra velvet 9 spoons";

  @Inject SealingStart start;
  @Inject Lookups lookups;
  @Inject DataSource data;
  @Inject EntityManager entities;
  @Inject People people;
  @Inject PersonKeys keys;
  @Inject Passwords passwords;
  @Inject LoginEmails emails;
  @Inject Invitations invitations;
  @Inject SecurityLog log;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String database;

  private final String unique = "w" + Long.toString(System.nanoTime(), 36);

  @Test
  void who_came_before_signs_in_after_the_start() throws SQLException {
    PersonId person = ofBefore(unique + ".Ada");
    passwords.set(person, PASSWORD);
    assertEquals(
        List.of("login_email", "security_event", "username"),
        Tables.with(data, unique).stream().sorted().toList());
    assertEquals(Optional.empty(), emails.owner(address("Ada")), "it is found by its mark alone");

    start();
    assertEquals(List.of(), Tables.with(data, unique));
    assertEquals(person, emails.owner(address("aDA")).orElseThrow());
    assertEquals(unique + ".Ada@mail.example", emails.primary(person).orElseThrow().address() + "");
    var event =
        log.find(new LogSearch(person, Kind.EMAIL_ADDED, null, null, null, 1)).get(0).event();
    assertEquals(unique + ".Ada@mail.example", event.detail());
    Visitor visitor = new Visitor();
    Visitor.Place page = visitor.open("/sign-in?return=/me/apps");
    Visitor.Place step = visitor.send(page.form("form.sign-in"), "address", address("ada") + "");
    visitor.send(step.form("form[action$=/password]"), "password", PASSWORD);
    assertEquals(200, visitor.open("/me/apps").status());
    given()
        .header("Authorization", "Bearer " + Given.partnerToken("users.read"))
        .queryParam("username", unique + ".ADA")
        .get(TestInstance.url() + "/api/users")
        .then()
        .body("items[0].username", is(unique + ".Ada"), "items[0].id", is(person.toString()));
  }

  @Test
  void who_was_invited_before_comes_after_the_start() throws SQLException {
    EmailAddress invited = address("Invited");
    UUID id = invitations.invite(people.add(Role.ADMIN).id(), invited, unique, Duration.ofDays(1));
    sql(
        "update invitation set email = ?, note = 'Come', sealed = null where note = ?",
        invited + "",
        unique);
    sql(
        "update welcome_link set email = ?, sealed = null where invitation_id ="
            + " (select id from invitation where email = ?)",
        invited + "",
        invited + "");
    Team team = new Team("Team " + UUID.randomUUID());
    EmailAddress member = address("Member");
    assertEquals(201, invite(team, member));
    sql(
        "update organization_invitation set email = ?, email_key = ?, sealed = null"
            + " where email_key = ?",
        member + "",
        member.key(),
        lookups.mark(member.key(), "organization_invitation.email"));
    assertEquals(
        List.of("invitation", "organization_invitation", "welcome_link"),
        Tables.with(data, unique).stream().sorted().toList());

    start();
    assertEquals(List.of(), Tables.with(data, unique));
    assertEquals(invited + "", invitations.find(id).orElseThrow().email());
    assertEquals(409, invite(team, member), "invited already");
    Visitor guest = new Visitor();
    Visitor.Place page = guest.open(Mailbox.newest(invited + "").link());
    guest.send(page.form("form[action=/welcome]"), "password", PASSWORD);
    assertTrue(emails.owner(invited).isPresent());
  }

  @Test
  void nodes_that_start_at_once_seal_everything_once() throws SQLException {
    List<PersonId> before = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      before.add(ofBefore(unique + "." + i));
    }
    AtOnce.each(
        4,
        i -> {
          start.start(new StartupEvent());
          return i;
        });
    entities.clear();
    for (int i = 0; i < before.size(); i++) {
      assertEquals(before.get(i), emails.owner(address("" + i)).orElseThrow());
      assertEquals(address("" + i), emails.primary(before.get(i)).orElseThrow().address());
    }
    assertEquals(List.of(), Tables.with(data, unique));
  }

  @Test
  void of_whom_no_key_is_left_nothing_is_left() throws SQLException {
    PersonId person = ofBefore(unique + ".Gone");
    keys.destroy(person);
    start();
    assertEquals(List.of(), Tables.with(data, unique));
    assertEquals(List.of(), emails.of(person));
  }

  /** Without a key of her own, and with all that names her in the plain. */
  private PersonId ofBefore(String name) throws SQLException {
    PersonId person = new PersonId(Tokens.randomBits());
    long bits = person.bits();
    String address = name + "@mail.example";
    String key = address.toLowerCase(java.util.Locale.ROOT);
    sql(
        "insert into person (id, role, created_at) values (?, 'USER', ?)",
        bits,
        System.currentTimeMillis()); // no other test takes her for one of the demonstration
    sql(
        "insert into login_email (id, person_id, address, address_key, verified_at, main,"
            + " created_at) values (?, ?, ?, ?, 1, ?, 1)",
        id(),
        bits,
        address,
        key,
        true);
    sql(
        "insert into username (name_key, person_id, name) values (?, ?, ?)",
        name.toLowerCase(java.util.Locale.ROOT),
        bits,
        name);
    sql(
        "insert into security_event (id, person_id, kind, detail, happened_at)"
            + " values (?, ?, 'EMAIL_ADDED', ?, 1)",
        id(),
        bits,
        address);
    return person;
  }

  private void start() {
    start.start(new StartupEvent());
    entities.clear();
  }

  private static int invite(Team team, EmailAddress address) {
    return team.owner
        .call()
        .body(Map.of("email", address.toString(), "role", "viewer"))
        .post(team.url + "/invitations")
        .statusCode();
  }

  private EmailAddress address(String name) {
    return EmailAddress.parse(unique + "." + name + "@mail.example").orElseThrow();
  }

  private Object id() {
    UUID id = UUID.randomUUID();
    return database.equals("sqlite")
        ? ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array()
        : id;
  }

  private void sql(String text, Object... parameters) throws SQLException {
    try (Connection connection = data.getConnection();
        var statement = connection.prepareStatement(text)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      statement.executeUpdate();
    }
  }
}
