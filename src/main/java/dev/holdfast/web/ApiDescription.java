package dev.holdfast.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Finishes the OpenAPI document at the build: only what programs call is in it, and each operation
 * has the refusals that all of its kind may answer. What is said once is in {@code
 * META-INF/openapi.yaml}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
  private static final List<String> FOR_PROGRAMS = List.of("/api/", "/.well-known/");
  private static final String OAUTH = "/api/oauth/";
  private static final String LOGOUT = OAUTH + "logout";
  private static final String RECORD = "/api/people";
  private static final String USERS = "/api/users";
  private static final String ANY = "*/*";
  private static final String OUR_SCHEME = "oauth";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    List.copyOf(document.getPaths().getPathItems().keySet()).stream()
        .filter(path -> FOR_PROGRAMS.stream().noneMatch(path::startsWith))
        .forEach(document.getPaths()::removePathItem);
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach((method, operation) -> finish(path, method, operation)));
  }

  @Override
  public Schema filterSchema(Schema schema) {
    ApiSchemas.examples(schema);
    return schema;
  }

  private static void finish(String path, PathItem.HttpMethod method, Operation operation) {
    if (operation.getSecurity() != null) {
      operation.getSecurity().forEach(ApiDescription::scopesOnly);
      operation.setSecurity(
          new ArrayList<>(
              operation.getSecurity().stream()
                  .flatMap(ApiDescription::alternatives)
                  .distinct()
                  .toList()));
    }
    if (operation.getRequestBody() != null) {
      withoutAny(operation.getRequestBody().getContent());
    }
    operation
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(response -> withoutAny(response.getContent()));
    withoutStubs(operation.getResponses());
    if (path.equals(LOGOUT)) {
      ApiSchemas.form(operation);
    } else if (path.startsWith(OAUTH)) {
      ApiSchemas.oauth(operation);
    } else {
      ApiSchemas.query(path, operation);
    }
    if (path.startsWith(RECORD)) {
      conditions(method, operation);
    }
    if (method == PathItem.HttpMethod.POST && addsOnce(path)) {
      condition(operation, "IdempotencyKey", "422", "IdempotencyKeyReused");
    }
    if (!path.startsWith(OAUTH)) {
      keys(operation);
      refusals(path, method, operation);
    }
  }

  /** Whether what is added may be sent again. */
  private static boolean addsOnce(String path) {
    return path.startsWith(RECORD)
        || path.equals(USERS)
        || path.endsWith("/clients")
        || path.endsWith("/secrets");
  }

  /** What a token opens, a key with the same scopes opens too. */
  private static void keys(Operation operation) {
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      operation.addSecurityRequirement(
          OASFactory.createSecurityRequirement().addScheme("key", List.of()));
    }
  }

  private static void refusals(String path, PathItem.HttpMethod method, Operation operation) {
    APIResponses responses = operation.getResponses();
    boolean secured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    boolean parameters = operation.getParameters() != null && !operation.getParameters().isEmpty();
    add(responses, "400", "InvalidInput", parameters || operation.getRequestBody() != null);
    add(responses, "401", "Unauthorized", secured);
    add(responses, "403", "Forbidden", secured);
    add(responses, "404", "NotFound", path.contains("{"));
    add(responses, "406", "NotAcceptable", method == PathItem.HttpMethod.GET);
    add(responses, "413", "TooLarge", operation.getRequestBody() != null);
    add(responses, "415", "UnsupportedMediaType", operation.getRequestBody() != null);
    add(responses, "429", "TooManyRequests", secured);
    add(responses, "500", "Internal", true);
    add(responses, "503", "Busy", true);
  }

  /** What every endpoint of the record does with the headers of RFC 9110, section 13. */
  private static void conditions(PathItem.HttpMethod method, Operation operation) {
    switch (method) {
      case GET -> condition(operation, "IfNoneMatch", "304", "NotModified");
      case DELETE -> condition(operation, "IfMatch", "412", "PreconditionFailed");
      default -> {}
    }
  }

  private static void condition(Operation operation, String header, String status, String name) {
    operation.addParameter(OASFactory.createParameter().ref(header));
    add(operation.getResponses(), status, name, true);
  }

  /** A status that the operation does not describe itself, or only as the framework's stub. */
  private static void add(APIResponses responses, String status, String name, boolean applies) {
    var given = responses.getAPIResponse(status);
    if (applies && (given == null || given.getRef() == null && given.getContent() == null)) {
      responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
    }
  }

  /** A role with a colon is no scope; {@link NeededScopes} says what it is. */
  private static void scopesOnly(SecurityRequirement required) {
    Map.copyOf(required.getSchemes())
        .forEach(
            (scheme, roles) ->
                required.addScheme(
                    scheme, roles.stream().filter(role -> role.indexOf(':') < 0).toList()));
  }

  /** Any one of the scopes is enough; within one requirement, all of them would be needed. */
  private static Stream<SecurityRequirement> alternatives(SecurityRequirement required) {
    List<String> scopes = required.getSchemes().getOrDefault(OUR_SCHEME, List.of());
    return scopes.size() < 2
        ? Stream.of(required)
        : scopes.stream()
            .map(
                scope ->
                    OASFactory.createSecurityRequirement().addScheme(OUR_SCHEME, List.of(scope)));
  }

  /** What the framework adds to an operation that says itself what it answers. */
  private static void withoutStubs(APIResponses responses) {
    Map.copyOf(responses.getAPIResponses())
        .forEach(
            (status, response) -> {
              if (ApiSchemas.isStub(response.getContent())) {
                response.setContent(null);
                if (responses.getAPIResponses().keySet().stream()
                    .anyMatch(other -> other.startsWith("2") && !other.equals(status))) {
                  responses.removeAPIResponse(status);
                }
              }
            });
  }

  /** A body that the resource reads or writes by itself says more in the static document. */
  private static void withoutAny(Content content) {
    if (content != null && content.getMediaTypes() != null) {
      Map<String, ?> types = content.getMediaTypes();
      if (types.size() > 1 && types.containsKey(ANY)) {
        content.removeMediaType(ANY);
      }
    }
  }
}
