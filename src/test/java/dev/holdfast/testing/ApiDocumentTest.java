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

  @Test
  void examples_of_members_are_what_these_may_be() {
    List<String> faults = new ArrayList<>();
    int examples = 0;
    for (JsonNode schema : contract.document().path("components").findParents("examples")) {
      if (schema.path("examples").isArray()) {
        for (JsonNode example : schema.path("examples")) {
          examples++;
          contract.shape(schema, example.toString()).forEach(faults::add);
          if (example.asText().startsWith("\"")) {
            faults.add("in quotation marks: " + example);
          }
        }
      }
    }
    assertEquals(List.of(), faults);
    assertFalse(examples < 50, "only " + examples + " examples were found");
  }

  /** The framework answers 200 with anything for those of which the resource says nothing. */
  @Test
  void each_answer_has_a_shape_and_each_requirement_stands_once() {
    List<String> faults = new ArrayList<>();
    for (JsonNode operation : operations()) {
      String name = operation.path("operationId").textValue();
      for (JsonNode content : operation.path("responses").findValues("content")) {
        content.findValues("schema").stream()
            .filter(JsonNode::isEmpty)
            .forEach(empty -> faults.add(name + " answers with anything"));
      }
      List<JsonNode> asked = new ArrayList<>();
      operation.path("security").forEach(asked::add);
      if (new HashSet<>(asked).size() < asked.size()) {
        faults.add(name + " asks for the same twice");
      }
    }
    assertEquals(List.of(), faults);
  }

  /** Of every list: where it goes on, its times, and its words. */
  @Test
  void what_a_query_takes_has_a_pattern() {
    List<String> faults = new ArrayList<>();
    for (JsonNode operation : operations()) {
      for (JsonNode parameter : operation.path("parameters")) {
        JsonNode schema = parameter.path("schema");
        boolean text = schema.path("type").asText("string").equals("string");
        boolean bound = schema.has("pattern") || schema.has("enum") || schema.has("const");
        boolean taken = operation.path("operationId").asText().equals("logout");
        if (parameter.path("in").asText().equals("query") && text && !bound && !taken) {
          String format = schema.path("format").asText();
          if (!List.of("uuid", "uri", "email").contains(format)) {
            faults.add(operation.path("operationId").textValue() + ": " + parameter.path("name"));
          }
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  private List<JsonNode> operations() {
    return contract.operations().stream()
        .map(one -> contract.described(one.getKey(), one.getValue()))
        .filter(operation -> operation.has("responses"))
        .toList();
  }
}
