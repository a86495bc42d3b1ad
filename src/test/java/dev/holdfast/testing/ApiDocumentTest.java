package dev.holdfast.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The API's document says of itself what it uses, and its examples are what it describes. */
@QuarkusTest
class ApiDocumentTest {

  private final ApiContract contract = ApiContract.current();

  @Test
  void a_tag_is_told_of_once_and_each_that_is_used_is() {
    List<String> told = contract.document().path("tags").findValuesAsText("name");
    assertEquals(told.size(), new HashSet<>(told).size(), told.toString());
    for (JsonNode operation : operations()) {
      operation
          .path("tags")
          .forEach(tag -> assertEquals(true, told.contains(tag.textValue()), tag::textValue));
    }
  }

  @Test
  void each_scope_that_an_operation_asks_for_is_told_of() {
    Set<String> told = new HashSet<>();
    contract
        .document()
        .at("/components/securitySchemes/oauth/flows")
        .forEach(flow -> flow.path("scopes").fieldNames().forEachRemaining(told::add));
    Set<String> asked = new HashSet<>();
    for (JsonNode operation : operations()) {
      for (JsonNode security : operation.path("security")) {
        security.path("oauth").forEach(scope -> asked.add(scope.textValue()));
      }
    }
    assertFalse(asked.isEmpty());
    asked.removeAll(told);
    assertEquals(Set.of(), asked);
  }

  @Test
  void examples_are_what_is_described() {
    int examples = 0;
    List<String> faults = new ArrayList<>();
    for (JsonNode operation : operations()) {
      List<JsonNode> bodies = new ArrayList<>(operation.path("requestBody").findParents("schema"));
      operation
          .path("responses")
          .forEach(
              answer ->
                  bodies.addAll(contract.resolve(answer).path("content").findParents("schema")));
      for (JsonNode body : bodies) {
        for (JsonNode example : body.path("examples")) {
          examples++;
          contract
              .shape(body.path("schema"), example.path("value").toString())
              .forEach(
                  fault -> faults.add(operation.path("operationId").textValue() + ": " + fault));
        }
      }
    }
    assertEquals(List.of(), faults);
    assertFalse(examples < 50, "only " + examples + " examples were found");
  }

  private List<JsonNode> operations() {
    return contract.operations().stream()
        .map(one -> contract.described(one.getKey(), one.getValue()))
        .filter(operation -> operation.has("responses"))
        .toList();
  }
}
