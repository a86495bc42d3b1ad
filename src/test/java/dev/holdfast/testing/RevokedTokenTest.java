package dev.holdfast.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A token that was given back opens nothing: every operation that needs a scope is tried. */
@QuarkusTest
class RevokedTokenTest {

  private static final String OF_PEOPLE =
      "openid facts activities training ledger account organizations support admin";
  private static final String ENTRY = "019a0000-0000-7000-8000-000000000000";

  @TestFactory
  Stream<DynamicTest> a_revoked_token_opens_nothing() {
    ApiContract contract = ApiContract.current();
    App app = Issue.client(Issue.Trait.MANAGES);
    PersonId person = Issue.person(Role.ADMIN);
    String ofPerson = Issue.tokens(app, person, OF_PEOPLE).path("access_token");
    app.revoke(ofPerson).then().statusCode(200);
    List<Map.Entry<String, String>> guarded =
        contract.operations().stream()
            .filter(operation -> scope(contract, operation) != null)
            .toList();
    assertFalse(guarded.isEmpty());
    return guarded.stream()
        .map(
            operation -> {
              String scope = scope(contract, operation);
              return DynamicTest.dynamicTest(
                  operation.getKey() + " " + operation.getValue(),
                  () ->
                      refused(
                          operation,
                          Set.of(OF_PEOPLE.split(" ")).contains(scope)
                              ? ofPerson
                              : ofPartner(scope)));
            });
  }

  /** The scope that an operation needs; null if it needs none. */
  private static String scope(ApiContract contract, Map.Entry<String, String> operation) {
    JsonNode scopes =
        contract.described(operation.getKey(), operation.getValue()).findPath("oauth");
    return scopes.isEmpty() ? null : scopes.get(0).textValue();
  }

  private static String ofPartner(String scope) {
    String token = Given.partnerToken(scope);
    Given.PARTNER.revoke(token).then().statusCode(200);
    return token;
  }

  private static void refused(Map.Entry<String, String> operation, String token) {
    String path = operation.getValue().replace("{entryId}", ENTRY).replaceAll("\\{\\w+}", ENTRY);
    given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body("GET".equalsIgnoreCase(operation.getKey()) ? "" : "{}")
        .request(operation.getKey(), TestInstance.url() + path)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
  }
}
