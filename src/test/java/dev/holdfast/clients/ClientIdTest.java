package dev.holdfast.clients;

import static io.restassured.RestAssured.given;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientIdTest {

  /** RFC 6749, appendix A.1; PostgreSQL cannot even be asked for some of them. */
  @Test
  void appendix_a_1_an_id_of_other_characters_is_nobodys() {
    for (String odd : List.of("\u0000", "a\u0000", "\u00e9", "\uD83D\uDE00")) {
      App app = new App(odd, "secret-that-is-nobodys", null);
      app.token(FormFields.of("grant_type", "client_credentials"))
          .then()
          .statusCode(Matchers.oneOf(400, 401));
      given()
          .queryParam("client_id", odd)
          .queryParam("response_type", "code")
          .get(TestInstance.url() + "/api/oauth/authorize")
          .then()
          .statusCode(400);
    }
  }
}
