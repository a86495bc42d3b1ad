package dev.holdfast.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.Otp;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecurityLogPagesTest {

  private final String person = Given.person(Map.of("given_name", "Logged"));

  @Test
  void an_operator_searches_by_person_kind_and_day() {
    LocalDate begin = LocalDate.now(ZoneOffset.UTC); // maybe yesterday when it ends
    Visitor her = signedIn(person);
    her.send(her.open("/me/security/second-factor").form("form[action$=/second-factor/app]"));
    Visitor.Place setup = her.open("/me/security/second-factor/app");
    String key = setup.page().select("code.key").text().replace(" ", "");
    her.send(setup.form("form[action$=/confirm]"), "code", Otp.now(key));
    Visitor operator = operator();
    LocalDate end = LocalDate.now(ZoneOffset.UTC);
    for (String asked : List.of("", "&kind=TOTP_ADDED", "&from=" + begin + "&to=" + end)) {
      String text = operator.open("/admin/security-log?person=" + person + asked).page().text();
      assertTrue(text.contains("Authenticator app added") && text.contains("Logged"), text);
    }
    assertTrue(
        operator
            .open("/admin/security-log?kind=PASSKEY_REMOVED&person=" + person)
            .page()
            .text()
            .contains("Nothing found"));
    assertTrue(
        operator
            .open("/admin/security-log?person=" + person + "&from=2099-01-01")
            .page()
            .text()
            .contains("Nothing found"));
  }

  @Test
  void what_cannot_be_searched_for_is_said() {
    Visitor operator = operator();
    for (String asked :
        List.of(
            "person=ada", "from=yesterday", "to=2026-02-31", "to=x", "from=%2B999999999-01-01")) {
      Visitor.Place place = operator.open("/admin/security-log?" + asked);
      assertEquals(400, place.status(), asked);
      assertFalse(place.page().select("#fault").isEmpty(), asked);
    }
    assertEquals(400, operator.open("/admin/security-log?after=x").status());
    assertEquals(200, operator.open("/admin/security-log?kind=NONSENSE").status());
  }

  @Test
  void nobody_else_reads_it() {
    assertEquals(403, signedIn(person).open("/admin/security-log").status());
    assertEquals("/sign-in", new Visitor().open("/admin/security-log").uri().getPath());
  }

  /** The demonstration's operator is the one who was there first. */
  private static Visitor operator() {
    List<String> people = Given.people();
    return signedIn(people.get(people.size() - 1));
  }

  private static Visitor signedIn(String person) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/sign-in");
    visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    return visitor;
  }
}
