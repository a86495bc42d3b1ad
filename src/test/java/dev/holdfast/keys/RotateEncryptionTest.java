package dev.holdfast.keys;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.accounts.Invitations;
import dev.holdfast.clients.Registered;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.OtherKeys;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.mail.Letter;
import dev.holdfast.mail.Outbox;
import dev.holdfast.oauth.Issue;
import dev.holdfast.organizations.Team;
import dev.holdfast.people.Role;
import dev.holdfast.platform.Terminal;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code holdfast key rotate-encryption}, on everything that is encrypted. */
@QuarkusTest
@ActivateRequestContext
class RotateEncryptionTest {

  @Inject javax.sql.DataSource data;
  @Inject Encryption encryption;
  @Inject TotpFactors totp;
  @Inject Outbox outbox;
  @Inject Invitations invitations;

  /** Where encrypted values are: table, id, column, and what begins their context. */
  private record Place(String table, String id, String column, String context) {}

  private record Value(Object id, String stored, byte[] plain, String context) {}

  private static final Map<String, Place> PLACES =
      Map.of(
          "signing keys", new Place("signing_key", "kid", "private_key", "signing-key:"),
          "families of refresh tokens",
              new Place("token_family", "id", "rotation_key", "token-family:"),
          "authenticator apps", new Place("totp_factor", "id", "seed", "totp-seed:"),
          "client secrets that sign",
              new Place("client_secret", "hash", "sealed", "client-secret:"),
          "mails", new Place("outgoing_mail", "id", "sealed", "outgoing-mail"),
          "people's keys", new Place("person_key", "person_id", "wrapped", "person-key:"),
          "invitations", new Place("invitation", "id", "sealed", "invitation.email:"),
          "welcome links", new Place("welcome_link", "hash", "sealed", "welcome_link.email:"),
          "organizations' invitations",
              new Place(
                  "organization_invitation", "id", "sealed", "organization_invitation.email:"));

  private final App app = Issue.client();

  @Test
  void everything_comes_under_the_first_key_and_says_the_same_as_before() throws Exception {
    String refreshToken = Issue.tokens(app, "facts offline_access").path("refresh_token");
    for (int i = 0; i < 130; i++) {
      totp.begin(Issue.person(), Device.UNKNOWN);
    }
    Registered.as(Map.of("token_endpoint_auth_method", "client_secret_jwt"));
    outbox.post(Letter.to("ada@example.org", "Hello").say("Something that is private."));
    invite();
    for (Place place : PLACES.values()) {
      store(place, OtherKeys::encryptOld);
    }

    String out = rotate(0);
    PLACES.keySet().forEach(what -> assertTrue(out.matches("(?s).*" + what + " +[1-9].*"), out));
    assertTrue(out.contains("authenticator apps") && !out.contains("CANNOT"), out);
    for (Place place : PLACES.values()) {
      for (Value value : values(place)) {
        assertTrue(value.stored.startsWith("dev:"), place.table);
      }
    }
    refresh(refreshToken).then().statusCode(200);
    String again = rotate(0);
    PLACES.keySet().forEach(what -> assertTrue(again.matches("(?s).*" + what + " +0 .*"), again));
  }

  @Test
  void the_private_halves_stay_what_they_were() throws Exception {
    Place place = PLACES.get("signing keys");
    List<Value> before = values(place);
    store(place, OtherKeys::encryptOld);
    rotate(0);
    List<Value> after = values(place);
    for (int i = 0; i < before.size(); i++) {
      assertArrayEquals(before.get(i).plain, after.get(i).plain);
    }
  }

  @Test
  void what_is_under_a_lost_key_is_told_and_a_refresh_of_it_is_refused() throws Exception {
    String refreshToken = Issue.tokens(app, "facts offline_access").path("refresh_token");
    Place place = PLACES.get("families of refresh tokens");
    List<Value> before = values(place);
    store(place, OtherKeys::encryptLost);
    try {
      assertTrue(rotate(1).contains(", " + before.size() + " CANNOT BE DECRYPTED"));
      refresh(refreshToken).then().statusCode(400).body("error", equalTo("invalid_grant"));
    } finally {
      restore(place, before);
    }
    refresh(refreshToken).then().statusCode(200);
  }

  @Test
  void it_is_in_the_audit_log() {
    rotate(0);
    var acts =
        JsonPath.from(
            Terminal.run("audit", "list", "--action", "encryption.rotated", "--json").out());
    assertEquals("command-line", acts.getString("via[0]"));
    assertEquals(0, acts.getInt("after[0].lost"));
  }

  private void invite() {
    EmailAddress email = EmailAddress.parse(UUID.randomUUID() + "@example.org").orElseThrow();
    invitations.invite(Issue.person(Role.ADMIN), email, "Come", Duration.ofDays(1));
    Team team = new Team("Team " + UUID.randomUUID());
    team.owner
        .call()
        .body(Map.of("email", email.toString(), "role", "viewer"))
        .post(team.url + "/invitations")
        .then()
        .statusCode(201);
  }

  private io.restassured.response.Response refresh(String refreshToken) {
    return app.token(FormFields.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  private static String rotate(int status) {
    CommandLine line =
        new CommandLine(
            Arc.container().instance(KeyCommand.class).get(),
            new CommandLine.IFactory() {
              @Override
              public <K> K create(Class<K> type) throws Exception {
                var bean = Arc.container().instance(type);
                return bean.isAvailable() ? bean.get() : CommandLine.defaultFactory().create(type);
              }
            });
    StringWriter out = new StringWriter();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    assertEquals(status, line.execute("rotate-encryption"), out::toString);
    return out.toString();
  }

  private List<Value> values(Place place) throws SQLException {
    String sql =
        "select %s, %s from %s where %2$s is not null order by %1$s"
            .formatted(place.id, place.column, place.table);
    try (Connection connection = data.getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      List<Value> values = new ArrayList<>();
      while (rows.next()) {
        Object id = rows.getObject(1);
        String context = place.context + (place.context.endsWith(":") ? text(id) : "");
        String stored = rows.getString(2);
        values.add(new Value(id, stored, encryption.decrypt(stored, context), context));
      }
      return values;
    }
  }

  private void store(Place place, BiFunction<byte[], String, String> how) throws SQLException {
    List<Value> sealed = new ArrayList<>();
    for (Value value : values(place)) {
      String anew = how.apply(value.plain, value.context);
      sealed.add(new Value(value.id, anew, value.plain, value.context));
    }
    restore(place, sealed);
  }

  private void restore(Place place, List<Value> values) throws SQLException {
    String sql = "update %s set %s = ? where %s = ?";
    try (Connection connection = data.getConnection();
        var update =
            connection.prepareStatement(sql.formatted(place.table, place.column, place.id))) {
      for (Value value : values) {
        update.setString(1, value.stored);
        update.setObject(2, value.id);
        update.executeUpdate();
      }
    }
  }

  private static String text(Object id) {
    if (id instanceof byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }
    return id.toString();
  }
}
