package dev.holdfast.logout;

import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * As they were sent, in a query or a form (RP-Initiated Logout 1.0, section 2). What stands in
 * {@code logout_hint} and {@code ui_locales} is taken and changes nothing: she is asked by name, in
 * the language that there is.
 *
 * @param csrf of our own form; empty in an app's
 */
record LogoutParameters(Map<String, String> sent, String csrf) {

  private static final List<String> NAMES =
      List.of(
          "id_token_hint",
          "logout_hint",
          "client_id",
          "post_logout_redirect_uri",
          "state",
          "ui_locales");
  private static final int MOST = 100;

  /** Each at most once; one without a value counts as omitted (RFC 6749, section 3.1). */
  static LogoutParameters read(String raw) {
    Map<String, List<String>> all = decoded(raw);
    Map<String, String> sent = new LinkedHashMap<>();
    for (String name : NAMES) {
      List<String> values = all.getOrDefault(name, List.of());
      if (values.size() > 1) {
        throw wrong("The parameter " + name + " is sent more than once.");
      }
      values.stream().filter(value -> !value.isEmpty()).forEach(value -> sent.put(name, value));
    }
    return new LogoutParameters(sent, all.getOrDefault("csrf", List.of("")).get(0));
  }

  static LogoutParameters read(byte[] form) {
    return read(new String(form == null ? new byte[0] : form, StandardCharsets.ISO_8859_1));
  }

  /** Null if it was not sent. */
  String get(String name) {
    return sent.get(name);
  }

  /** A link that sends them as a query. */
  String link(String path) {
    return path
        + "?"
        + sent.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  static Problem wrong(String detail) {
    return new Problem(ProblemType.INVALID_INPUT, detail);
  }

  private static Map<String, List<String>> decoded(String raw) {
    try {
      String some = raw == null ? "" : raw;
      return new QueryStringDecoder(some, StandardCharsets.UTF_8, false, MOST, true).parameters();
    } catch (IllegalArgumentException e) {
      throw wrong("The parameters are not encoded as a form is.");
    }
  }
}
