package dev.holdfast.outgoing;

import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was fetched, and how long it may be kept.
 *
 * @param mediaType without parameters, in lower case
 * @param freshFor zero if it says that it may not be kept, or does not say (RFC 9111, section 5.2)
 */
public record Fetched(byte[] body, String mediaType, Duration freshFor) {

  private static final int LONGEST_DIGITS = 9;

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  static Fetched of(HttpClientResponse response, byte[] body) {
    return new Fetched(body, mediaType(response), freshFor(response));
  }

  static String mediaType(HttpClientResponse response) {
    String type = response.getHeader("Content-Type");
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static Duration freshFor(HttpClientResponse response) {
    String control = String.join(",", response.headers().getAll("Cache-Control"));
    return freshFor(control, response.getHeader("Age"));
  }

  static Duration freshFor(String control, String age) {
    Map<String, String> directives =
        Arrays.stream(control.toLowerCase(Locale.ROOT).split(","))
            .map(one -> one.strip().split("=", 2))
            .collect(
                Collectors.toMap(
                    one -> one[0], one -> one.length > 1 ? one[1] : "", (first, other) -> first));
    if (directives.containsKey("no-store") || directives.containsKey("no-cache")) {
      return Duration.ZERO;
    }
    long seconds = seconds(directives.get("max-age")) - seconds(age);
    return Duration.ofSeconds(Math.max(0, seconds));
  }

  private static long seconds(String text) {
    String digits = text == null ? "" : text.strip().replace("\"", "");
    return digits.matches("\\d{1," + LONGEST_DIGITS + "}") ? Long.parseLong(digits) : 0;
  }
}
