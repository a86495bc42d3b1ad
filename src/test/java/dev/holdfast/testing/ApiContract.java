package dev.holdfast.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Holds every answer of the API to its own document ({@code /q/openapi}): the status and the
 * content type are declared, and the body has the declared shape and nothing else.
 */
public final class ApiContract implements Filter {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static ApiContract current;

  private final String instance;
  private final JsonNode document;

  /** To compile one takes longer than most requests. */
  private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

  private ApiContract(String instance, JsonNode document) {
    this.instance = instance;
    this.document = document;
  }

  /** The contract of the running instance. */
  public static synchronized ApiContract current() {
    if (current == null || !current.instance.equals(TestInstance.url())) {
      String text = new Visitor().open("/q/openapi?format=json").answer().body();
      try {
        JsonNode document = JSON.readTree(text);
        closeObjects(document.path("components").path("schemas"));
        current = new ApiContract(TestInstance.url(), document);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("no API document: " + text, e);
      }
    }
    return current;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response answer = context.next(request, expected);
    String path = URI.create(request.getURI()).getPath();
    List<String> faults =
        faults(
            request.getMethod(),
            path,
            answer.statusCode(),
            answer.contentType(),
            answer.asString());
    if (!faults.isEmpty()) {
      throw new AssertionError(
          request.getMethod() + " " + path + " is not as documented: " + String.join("; ", faults));
    }
    return answer;
  }

  /** What in this answer the document does not say; nothing for what is no API. */
  List<String> faults(String method, String path, int status, String type, String body) {
    if (!path.startsWith("/api/") && !path.startsWith("/.well-known/")) {
      return List.of();
    }
    JsonNode operation = operation(method, path);
    if (operation == null) {
      boolean refused = status == 404 || status == 405 || path.startsWith("/api/test-oauth/");
      return refused ? List.of() : List.of("the operation is not documented (" + status + ")");
    }
    JsonNode response = resolve(operation.path("responses").path(String.valueOf(status)));
    if (response.isMissingNode()) {
      // A method override or an unknown method is refused before any operation is looked for.
      return List.of("status " + status + " is not declared");
    }
    if (body.isEmpty()) {
      return List.of();
    }
    String mediaType = type.split(";")[0].trim();
    JsonNode media = response.path("content").path(mediaType);
    if (media.isMissingNode()) {
      return List.of(status + " declares no " + mediaType);
    }
    return mediaType.endsWith("json") ? shape(media.path("schema"), body) : List.of();
  }

  /** Every operation: method, path template. */
  List<Map.Entry<String, String>> operations() {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            all.add(Map.entry(method.toUpperCase(Locale.ROOT), path.getKey()))));
    return all;
  }

  JsonNode document() {
    return document;
  }

  /** An operation by its template. */
  JsonNode described(String method, String template) {
    return document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
  }

  private JsonNode operation(String method, String path) {
    for (Map.Entry<String, JsonNode> candidate : document.path("paths").properties()) {
      String pattern =
          Pattern.quote(candidate.getKey())
              .replace("{path}", "\\E.+\\Q")
              .replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q");
      JsonNode operation = candidate.getValue().path(method.toLowerCase(Locale.ROOT));
      if (Pattern.matches(pattern, path)
          && !operation.isMissingNode()
          && !(candidate.getKey().contains("{") && literal(path))) {
        return operation;
      }
    }
    return null;
  }

  /** {@code /api/people/me/facts} is an operation of its own, not that of a person {@code me}. */
  private boolean literal(String path) {
    return document.path("paths").has(path);
  }

  List<String> shape(JsonNode schema, String body) {
    if (schema.isMissingNode()) {
      return List.of("the document does not say what shape it has");
    }
    try {
      JsonNode given = JSON.readTree(body);
      return compiled.computeIfAbsent(schema, this::compile).validate(given).stream()
          .map(Object::toString)
          .toList();
    } catch (JsonProcessingException e) {
      return List.of("it is not JSON: " + body);
    }
  }

  private JsonSchema compile(JsonNode schema) {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("allOf").add(schema);
    root.set("components", document.path("components"));
    return SCHEMAS.getSchema(root);
  }

  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").textValue().substring(1)) : node;
  }

  /** An object may have the members that are documented, and no others. */
  private static void closeObjects(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")
        && !object.has("allOf")) {
      object.put("additionalProperties", false);
    }
    for (Iterator<JsonNode> inner = node.elements(); inner.hasNext(); ) {
      closeObjects(inner.next());
    }
  }
}
