package dev.holdfast.selfservice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Mailbox;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever finds her browser open cannot change where she signs in from. */
@QuarkusTest
class EmailStepUpTest {

  private static final String PAGE = "/me/security/emails";

  private final Visitor ann = new Visitor();
  private final String address = "p-" + UUID.randomUUID() + "@mail.example";

  @Test
  void after_ten_minutes_a_change_asks_whether_it_is_still_she() {
    Visitor.Place place = ann.open("/sign-in?return=" + PAGE);
    String person = Given.person();
    place = ann.send(place.page().select("form:has(#person-id)").forms().get(0), "person", person);
    place = ann.send(place.form("form[action=" + PAGE + "]"), "address", address);
    assertEquals(1, place.page().select("article").size(), "not asked right after the sign-in");
    String csrf = place.page().select("main [name=csrf]").first().val();
    String id = place.uri().getQuery().replaceAll(".*email=", "");
    TestClock.advance(Duration.ofMinutes(11));
    for (String path : new String[] {"", "/" + id + "/main", "/" + id + "/remove"}) {
      FormFields fields = FormFields.of("csrf", csrf, "address", "x" + address);
      Visitor.Place asked = ann.post(PAGE + path, fields);
      assertTrue(asked.uri().getPath().startsWith("/sign-in"), path + " → " + asked.uri());
    }
    assertEquals(0, Mailbox.all("x" + address).size());
    Visitor.Place back = ann.open(PAGE + "?address=x" + address);
    assertEquals("x" + address, back.page().selectFirst("#address").val(), "still typed");
    assertEquals(1, back.page().select("article").size());
    ann.send(back.form("form[action$=/resend]"));
    ann.send(back.form("form[action$=/verify]"), "code", Mailbox.newest(address).code());
    assertTrue(ann.open(PAGE).page().select(".badge").text().contains("main"), "no need to verify");
  }
}
