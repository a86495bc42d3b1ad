package dev.holdfast.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests at an operation of the API's document that nobody means well with; seeded. */
final class Noise {
  private static final List<String> ODD =
      List.of(
          "",
          "0",
          "-1",
          "null",
          "undefined",
          "%00",
          "%",
          "%zz",
          "%c3%28",
          "%F0%9F%92%A9",
          "..%2f..",
          "'",
          "\"",
          "%27%20or%201=1--",
          "%3Cscript%3E",
          "%7B%7B7*7%7D%7D",
          "$%7Bjndi%7D",
          "a%0d%0aSet-Cookie:x",
          "9223372036854775808",
          "1e400",
          "NaN",
          "true",
          "%5B%5D",
          "{}",
          "%E2%80%AE",
          "+",
          ";",
          "a=b",
          "**",
          "9999-12-31T23:59:59.999Z",
          "0000-00-00",
          "-999999999-01-01T00:00:00Z",
          "me",
          "*",
          "a,b");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "text/plain",
          "",
          "*/*",
          "json",
          "application/json; charset=utf-16",
          "multipart/form-data",
          "application/json;;;=");
  private static final List<String> BODIES =
      List.of(
          "",
          "{}",
          "%5B%5D",
          "null",
          "0",
          "\"\"",
          "{",
          "[[[[[[[[[[[[]]]]]]]]]]]]",
          "{\"a\":1,\"a\":2}",
          "[{}]",
          "{\"name\":1}",
          "{\"name\":null,\"value\":null}",
          "{\"value\":{}}",
          "1e999999999",
          "{\"name\":\"given_name\",\"value\":\"\\u0000\"}",
          "\u00ff\u00fe",
          "a=b&a=c",
          "=&&&==",
          "grant_type=authorization_code&code=%",
          "grant_type=%00",
          "scope=+++",
          "token=%ff",
          "{\"name\":\"given_name\",\"value\":\"\\ud800\"}",
          "{\"time\":\"9999-99-99T99:99:99Z\"}",
          "grant_type=refresh_token&refresh_token=",
          "client_id=demo-app&client_secret=",
          "{\"category\":\"x\",\"time\":\"+1000000000-12-31T23:59:59Z\",\"details\":\"\"}");

  private final Random random;
  private final List<String> tokens;
  private final String person;

  Noise(long seed, List<String> tokens, String person) {
    this.random = new Random(seed);
    this.tokens = tokens;
    this.person = person;
  }

  RawHttp.Message next(String method, String template, JsonNode operation) {
    StringBuilder target = new StringBuilder(template);
    for (int at = target.indexOf("{"); at >= 0; at = target.indexOf("{")) {
      boolean real = target.charAt(at + 1) == 'i' && random.nextInt(4) > 0;
      target.replace(at, target.indexOf("}") + 1, real ? person : segment());
    }
    String between = "?";
    for (JsonNode parameter : operation.path("parameters")) {
      for (int times = random.nextInt(5) - 2; times > 0; times--) {
        if ("query".equals(parameter.path("in").asText())) {
          target.append(between).append(parameter.path("name").asText()).append("=").append(odd());
          between = "&";
        }
      }
    }
    byte[] body = method.equals("GET") ? new byte[0] : body();
    return new RawHttp.Message(method, target.toString(), headers(), body);
  }

  private String headers() {
    StringBuilder headers = new StringBuilder();
    switch (random.nextInt(6)) {
      case 0 -> headers.append("Authorization: Bearer ").append(raw()).append("\r\n");
      case 1 -> headers.append("Authorization: Basic ").append(raw()).append("\r\n");
      case 2 -> headers.append("Authorization: Basic OjpAJSV6eg==\r\n");
      default -> headers.append("Authorization: Bearer ").append(pick(tokens)).append("\r\n");
    }
    if (random.nextInt(4) > 0) {
      headers.append("Content-Type: ").append(pick(TYPES)).append("\r\n");
    }
    for (String name :
        List.of(
            "Accept",
            "If-None-Match",
            "If-Match",
            "Idempotency-Key",
            "Cookie",
            "Origin",
            "X-Request-Id")) {
      if (random.nextInt(8) == 0) {
        headers.append(name).append(": ").append(raw()).append("\r\n");
      }
    }
    return headers.toString();
  }

  private byte[] body() {
    int kind = random.nextInt(20);
    if (kind == 0) {
      byte[] bytes = new byte[random.nextInt(4096)];
      random.nextBytes(bytes);
      return bytes;
    }
    if (kind == 1) {
      return ("[" + "{\"name\":\"given_name\",\"value\":\"x\"},".repeat(2000) + "{}]").getBytes();
    }
    if (kind == 2) {
      return ("\"" + "x".repeat(1_100_000) + "\"").getBytes(StandardCharsets.US_ASCII);
    }
    return pick(BODIES).getBytes(StandardCharsets.ISO_8859_1);
  }

  private String segment() {
    String odd = odd();
    return odd.isEmpty() ? "x" : odd;
  }

  /** Fit for a request target, if barely. */
  private String odd() {
    return random.nextInt(30) == 0 ? "x".repeat(3000) : pick(ODD).replace(" ", "+");
  }

  /** Fit for a header. */
  private String raw() {
    return random.nextInt(30) == 0
        ? "y".repeat(2000)
        : pick(ODD) + (char) (random.nextInt(90) + 33);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
