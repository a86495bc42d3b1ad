package dev.holdfast.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What no annotation says well of the shapes in the OpenAPI document. */
final class ApiSchemas {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PERSON = Shapes.PERSON.substring(1);

  /** Where a list goes on, of those that are not in the order of times and ids. */
  private static final Map<String, String> CURSORS =
      Map.of(
          "/api/people", "^-?[0-9]{1,15}_" + PERSON,
          "/api/users", "^-?[0-9]{1,15}_" + PERSON,
          "/api/clients", "^-?[0-9]{1,15}_[!-~]{1,1000}$",
          "/api/organizations/{id}/clients", "^-?[0-9]{1,15}_[!-~]{1,1000}$",
          "/api/users/invitations", "^" + Shapes.ID + "$",
          "/api/people/me/ledger", "^-?[0-9]{1,18}$",
          "/api/people/{id}/ledger", "^-?[0-9]{1,18}$",
          "/api/ledger/roots", "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");

  private static final String FORM = "application/x-www-form-urlencoded";

  private ApiSchemas() {}

  /** An annotation's example is JSON; the framework takes a string as it stands there. */
  static void examples(Schema schema) {
    if (schema.getExamples() != null) {
      schema.setExamples(schema.getExamples().stream().map(ApiSchemas::meant).toList());
    }
  }

  private static Object meant(Object example) {
    if (example instanceof String text && text.startsWith("\"")) {
      try {
        return JSON.readValue(text, String.class);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("not the JSON of a string: " + text, e);
      }
    }
    return example;
  }

  /** A query is refused for a character that is none, and for a time that cannot be meant. */
  static void query(String path, Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
          .forEach(parameter -> pattern(path, parameter));
    }
  }

  private static void pattern(String path, Parameter parameter) {
    Schema schema = parameter.getSchema();
    if (schema.getPattern() != null || schema.getEnumeration() != null || !isText(schema)) {
      return;
    }
    String format = schema.getFormat();
    if (parameter.getName().equals("cursor")) {
      schema.setPattern(CURSORS.getOrDefault(path, Shapes.TIME_AND_ID));
    } else if (format == null) {
      schema.setPattern(Shapes.NO_NUL);
    } else if (format.equals("date-time")) {
      schema.setPattern(Shapes.TIME);
    } else if (format.equals("date")) {
      schema.setPattern(Shapes.DATE);
    }
  }

  private static boolean isText(Schema schema) {
    List<Schema.SchemaType> types = schema.getType();
    return types == null || types.contains(Schema.SchemaType.STRING);
  }

  /** OAuth's parameters hold no control characters (RFC 6749, appendix A). */
  static void oauth(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
          .forEach(parameter -> written(parameter.getSchema(), false));
    }
    form(operation)
        .ifPresent(
            form -> {
              List<String> needed = form.getRequired() == null ? List.of() : form.getRequired();
              form.getProperties().forEach((name, one) -> written(one, needed.contains(name)));
            });
  }

  /** A form is an object; the framework adds that its resource reads it as text. */
  static Optional<Schema> form(Operation operation) {
    Optional<Schema> form =
        Optional.ofNullable(operation.getRequestBody())
            .map(body -> body.getContent().getMediaType(FORM))
            .map(MediaType::getSchema);
    form.ifPresent(schema -> schema.setType(List.of(Schema.SchemaType.OBJECT)));
    return form;
  }

  private static void written(Schema schema, boolean needed) {
    if (isText(schema) && schema.getEnumeration() == null && schema.getConstValue() == null) {
      schema.setMinLength(needed ? Integer.valueOf(1) : schema.getMinLength());
      if (schema.getPattern() == null) {
        schema.setPattern(Shapes.NO_CONTROLS);
      }
    }
  }

  /** Whether this is what the framework says of an answer of which nobody says anything. */
  static boolean isStub(Content content) {
    return content != null
        && content.getMediaTypes() != null
        && content.getMediaTypes().values().stream().allMatch(ApiSchemas::isNothing);
  }

  private static boolean isNothing(MediaType type) {
    Schema schema = type.getSchema();
    return schema == null || schema.getAll() == null || schema.getAll().isEmpty();
  }
}
