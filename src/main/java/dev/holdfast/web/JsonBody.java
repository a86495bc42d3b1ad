package dev.holdfast.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/** Reads a body strictly: one JSON value, UTF-8, no duplicate keys, little nesting. */
public final class JsonBody {

  static final int MOST_BYTES = 1 << 20;
  static final String TOO_LARGE = "Send at most 1 MiB; split it if it is more.";

  private static final int MOST_NESTING = 8;

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MOST_NESTING)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private JsonBody() {}

  /**
   * @throws Problem {@code malformed-json} with line and column if it is not one JSON value; {@code
   *     too-large} above 1 MiB
   */
  public static JsonNode read(byte[] body) {
    if (body.length > MOST_BYTES) {
      throw new Problem(ProblemType.TOO_LARGE, TOO_LARGE);
    }
    try {
      JsonNode node = STRICT.readTree(body);
      if (node == null || node.isMissingNode()) {
        throw malformed("The body is empty; send JSON.", null);
      }
      return node;
    } catch (JsonProcessingException e) {
      throw malformed(e.getOriginalMessage(), e.getLocation());
    } catch (NumberFormatException e) {
      // An exponent that no BigDecimal has: Jackson lets that through as it is.
      throw malformed("A number has too many digits.", null);
    } catch (IOException e) {
      throw malformed("The body is not UTF-8.", null);
    }
  }

  private static Problem malformed(String message, JsonLocation at) {
    String where =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return new Problem(
        ProblemType.MALFORMED_JSON,
        "The body cannot be read as JSON" + where + ".",
        List.of(new Fault("", firstSentence(message))));
  }

  private static String firstSentence(String message) {
    String line = message == null ? "It is not JSON." : message.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) : line;
  }
}
