package dev.holdfast.testclient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One HTTP request and its answer.
 *
 * @param request as the page shows it, secrets masked
 * @param answer as the page shows it, secrets masked
 * @param json the answer's body; a missing node if it is not JSON
 */
record Exchange(String request, int status, String answer, JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> SECRETS =
      Set.of("access_token", "refresh_token", "code", "code_verifier", "token", "client_secret");
  private static final List<String> HEADERS =
      List.of("Content-Type", "Cache-Control", "WWW-Authenticate", "ETag", "Link", "Retry-After");
  private static final int SHOWN_CHARACTERS = 6_000;
  private static final int SHOWN_OF_SECRET = 8;

  static Exchange of(String request, HttpResponse<String> answer) {
    JsonNode json = read(answer.body());
    String headers =
        HEADERS.stream()
            .flatMap(
                name -> answer.headers().allValues(name).stream().map(value -> name + ": " + value))
            .collect(Collectors.joining("\n"));
    String shown =
        "HTTP/1.1 " + answer.statusCode() + "\n" + headers + "\n\n" + body(json, answer.body());
    return new Exchange(request, answer.statusCode(), shown.strip(), json);
  }

  /** The answer that never came. */
  static Exchange failed(String request, String why) {
    return new Exchange(request, 0, why, MissingNode.getInstance());
  }

  /** A value as it is shown under this name: of a secret only the beginning. */
  static String masked(String name, String value) {
    return SECRETS.contains(name)
        ? value.substring(0, Math.min(SHOWN_OF_SECRET, value.length() / 2)) + "…"
        : value;
  }

  boolean ok() {
    return status / 100 == 2;
  }

  String badge() {
    return switch (status) {
      case 0 -> "no answer";
      case 401 -> "401, not accepted";
      case 403 -> "403, refused";
      default -> String.valueOf(status);
    };
  }

  /** A text member of the answer; null if there is none. */
  String text(String name) {
    return json.path(name).isTextual() ? json.path(name).textValue() : null;
  }

  /** What went wrong in the provider's own words: OAuth's error, or a problem's detail. */
  String fault() {
    String error = text("error");
    String description = text(error == null ? "detail" : "error_description");
    return (error == null ? "" : error + ": ") + (description == null ? "" : description);
  }

  private static JsonNode read(String body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? MissingNode.getInstance() : read;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static String body(JsonNode json, String body) {
    String shown = json.isContainerNode() ? pretty(json) : body;
    return shown.length() <= SHOWN_CHARACTERS
        ? shown
        : shown.substring(0, SHOWN_CHARACTERS)
            + "\n… and "
            + (shown.length() - SHOWN_CHARACTERS)
            + " characters more";
  }

  static String pretty(JsonNode json) {
    JsonNode shown = json.deepCopy();
    if (shown instanceof ObjectNode object) {
      for (String name : SECRETS) {
        if (object.path(name).isTextual()) {
          object.put(name, masked(name, object.path(name).textValue()));
        }
      }
    }
    return shown.toPrettyString();
  }
}
