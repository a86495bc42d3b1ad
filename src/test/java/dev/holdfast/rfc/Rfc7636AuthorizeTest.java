package dev.holdfast.rfc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7636, section 4.4.1, and RFC 9700, section 2.1.1: PKCE in the authorization request. */
@QuarkusTest
class Rfc7636AuthorizeTest {

  private final App app = App.demo();
  private final App.Ask ask = App.ask("facts");
  private final Visitor visitor = new Visitor();

  @Test
  void it_is_required() {
    refused(app, "code_challenge", null, "code_challenge_method", null);
    refused(app, "code_challenge", null);
  }

  /** Without a method the challenge is plain (section 4.3), which shows the verifier. */
  @Test
  void plain_is_refused() {
    refused(app, "code_challenge_method", null);
    refused(app, "code_challenge_method", "plain");
    refused(app, "code_challenge_method", "s256");
    refused(app, "code_challenge_method", "S512");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM=",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM0",
      })
  void what_is_no_sha256_is_refused(String challenge) {
    refused(app, "code_challenge", challenge);
  }

  @Test
  void a_confidential_client_may_be_registered_without_it() {
    App without = Issue.client(Issue.Trait.NO_PKCE);
    String address = without.address(ask, "code_challenge", null, "code_challenge_method", null);
    assertEquals("/sign-in", visitor.open(address).uri().getPath());
    refused(without, "code_challenge_method", "plain");
    refused(without, "code_challenge", null);
  }

  private void refused(App asking, String... changes) {
    URI away = visitor.open(asking.address(ask, changes)).away();
    assertTrue(away.toString().startsWith(asking.redirectUri()), away::toString);
    Map<String, String> answer = FormFields.query(away);
    assertEquals("invalid_request", answer.get("error"));
    assertEquals(ask.state(), answer.get("state"));
  }
}
