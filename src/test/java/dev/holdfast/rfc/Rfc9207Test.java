package dev.holdfast.rfc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** RFC 9207: who answers says so, against mix-up. */
@QuarkusTest
class Rfc9207Test {

  private final App app = App.demo();
  private final App.Ask ask = App.ask("facts");

  /** Section 2: the parameter iss in the success answer. */
  @Test
  void a_code_comes_with_the_issuer() {
    Map<String, String> answer =
        FormFields.query(app.allow(ask, Given.person(), new Visitor(), "facts"));
    assertNotNull(answer.get("code"));
    assertEquals(TestInstance.url(), answer.get("iss"));
  }

  /** Section 2: and in the error answer, whoever refuses. */
  @Test
  void so_does_an_error() {
    var denied = FormFields.query(app.allow(ask, Given.person(), new Visitor()));
    assertEquals("access_denied", denied.get("error"));
    assertEquals(TestInstance.url(), denied.get("iss"));
    var refused = FormFields.query(new Visitor().open(app.address(ask, "prompt", "none")).away());
    assertEquals("login_required", refused.get("error"));
    assertEquals(TestInstance.url(), refused.get("iss"));
  }
}
