package dev.holdfast.ownapps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.testing.StrictProfile;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The operators' pages with {@code HOLDFAST_ADMIN_ACR=2fa}, as in production. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class StrongSignInTest {

  @Test
  void who_cannot_show_two_factors_is_led_to_set_them_up() {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open("/admin");
    place = visitor.send(place.form("main form:has(input[name=person])"), "person", "operator");
    assertEquals(403, place.status());
    assertEquals("This needs a stronger sign-in", place.page().select("h1").text());
    assertEquals(1, place.page().select("main a[href=/me/security]").size());
  }

  @Test
  void who_has_signed_in_with_two_is_let_in_until_the_sign_in_is_too_old() {
    StrongOperator operator = StrongOperator.make();
    assertEquals("/admin", operator.visitor().open("/admin").uri().getPath());
    TestClock.advance(Duration.ofHours(8));
    assertEquals("/sign-in", operator.visitor().open("/admin/people").uri().getPath());
  }
}
