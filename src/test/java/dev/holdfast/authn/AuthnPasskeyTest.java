package dev.holdfast.authn;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.SoftAuthenticator;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passkeys on screens of one's own. */
@QuarkusTest
class AuthnPasskeyTest {

  private final ObjectMapper json = new ObjectMapper();
  private final SoftAuthenticator device = new SoftAuthenticator();
  private final String person = Given.person();

  @BeforeEach
  void aPersonWithAPasskey() {
    Visitor visitor = new Visitor();
    Visitor.Place picker = visitor.open("/sign-in");
    visitor.send(picker.form("main form:has(input[name=person])"), "person", person);
    String options = visitor.open("/me/security/passkeys/options").answer().body();
    Visitor.Place page = visitor.open("/me/security/passkeys");
    visitor.send(page.form("form[data-passkey=make]"), "response", device.create(options));
  }

  @Test
  void a_passkey_gives_a_session_without_an_address() throws Exception {
    Response asked = step(Map.of());
    asked.then().statusCode(200).body("next", equalTo("passkey"));
    assertEquals("localhost", asked.path("publicKey.rpId"));
    Response session = answer(asked);
    session
        .then()
        .statusCode(200)
        .body("session.personId", equalTo(person))
        .body("session.acr", equalTo("phr"))
        .body("session.amr", hasItems("hwk", "user", "mfa"));
    answer(asked).then().statusCode(422);
  }

  @Test
  void whatever_address_was_typed_before_the_passkey_says_who_it_is() throws Exception {
    Response asked = step(Map.of("address", "somebody-else-" + person + "@example.org"));
    answer(asked).then().statusCode(200).body("session.personId", equalTo(person));
  }

  @Test
  void an_answer_is_good_for_its_own_attempt_and_origin_only() throws Exception {
    Response one = step(Map.of());
    Response other = step(Map.of());
    step(Map.of("authenticationId", id(one), "response", response(other))).then().statusCode(422);
    device.origin = "https://evil.example";
    answer(one).then().statusCode(422);
  }

  @Test
  void what_is_no_response_is_said() {
    String id = id(step(Map.of()));
    step(Map.of("authenticationId", id, "response", "x")).then().statusCode(400);
    step(Map.of("authenticationId", id, "response", Map.of())).then().statusCode(422);
  }

  private Response answer(Response asked) throws JsonProcessingException {
    return step(Map.of("authenticationId", id(asked), "response", response(asked)));
  }

  private Map<?, ?> response(Response asked) throws JsonProcessingException {
    String options = json.writeValueAsString(asked.path("publicKey"));
    return json.readValue(device.get(options), Map.class);
  }

  private static String id(Response asked) {
    return asked.path("authenticationId");
  }

  private static Response step(Map<String, ?> body) {
    return given()
        .header("Authorization", "Bearer " + Given.partnerToken("authn"))
        .contentType("application/json")
        .body(new HashMap<>(body))
        .post(TestInstance.url() + "/api/authn/passkey");
  }
}
