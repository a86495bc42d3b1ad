package dev.holdfast.rfc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.App;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** RFC 9700: what the years have taught about the authorization endpoint. */
@QuarkusTest
class Rfc9700AuthorizeTest {

  private static final String SIGN_IN = "main form:has(input[name=person])";
  private final App app = App.demo();
  private final App.Ask ask = App.ask("facts");
  private final Visitor visitor = new Visitor();

  /** Section 4.11.2: an error that the person has not caused does not make a redirector. */
  @Test
  void section_4_11_2_nobody_is_sent_to_an_unverified_place() {
    for (String client : new String[] {"demo-app", "nobody", "demo-partner"}) {
      String address =
          app.address(ask, "client_id", client, "redirect_uri", "https://evil.example");
      assertNull(visitor.open(address).header("Location"), client);
    }
  }

  /** Section 4.12: a form is not sent on (307); 303 turns it into a GET. */
  @Test
  void section_4_12_what_a_person_types_does_not_reach_the_client() {
    Visitor.Place form = visitor.open(app.address(ask));
    Visitor.Place consent = visitor.send(form.form(SIGN_IN), "person", Given.person());
    Visitor.Place end = App.decide(visitor, consent, "facts");
    assertEquals(303, end.status());
    assertTrue(end.away().toString().startsWith(app.redirectUri()), end.away()::toString);
  }

  /** Section 4.16: no page of the endpoint can be framed. Section 4.2.4: no referrer leaks. */
  @Test
  void section_4_16_no_page_can_be_framed_or_seen_in_a_referrer() {
    for (String address :
        new String[] {
          app.address(ask),
          app.address(ask, "client_id", "nobody"),
          app.address(ask, "scope", "nonsense"),
          "/api/oauth/authorize/resume/1",
        }) {
      Visitor.Place place = visitor.open(address);
      assertTrue(place.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
      assertEquals("no-referrer", place.header("Referrer-Policy"));
      assertEquals("no-store", place.header("Cache-Control"));
    }
  }

  /** Section 2.1.2: no token in an answer of the authorization endpoint. */
  @Test
  void section_2_1_2_there_is_no_implicit_grant() {
    for (String type : new String[] {"token", "id_token", "code token", "none"}) {
      URI away = visitor.open(app.address(ask, "response_type", type)).away();
      assertTrue(away.getQuery().contains("error=unsupported_response_type"), away::toString);
      assertNull(away.getFragment());
    }
  }
}
