package dev.holdfast.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitrary requests to an endpoint of OAuth or OpenID Connect: one that would be in order, changed
 * in a few places, so that it gets past the first check.
 *
 * @param method {@code GET}, with the parameters in the query, or {@code POST}, as a form
 * @param valid parameters of a request that is in order
 * @param clients how a client may show who it is, as {@code id:secret}
 */
record AnyRequest(String method, String path, Map<String, String> valid, List<String> clients) {

  /** Comes back from no endpoint as it is. */
  static final String MARK = "<i id='x\">";

  /** JWTs whose headers are of the wrong types, by an algorithm that is fine. */
  static final List<String> HEADERS =
      Stream.of("kid\":1", "kid\":[]", "x5t\":{}", "x5t#S256\":1", "crit\":[1]", "typ\":true")
          .map(member -> "{\"alg\":\"ES256\",\"" + member + "}")
          .map(
              header ->
                  Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8)))
          .map(header -> header + ".e30.AAAA")
          .toList();

  private static final List<String> NAMES =
      List.of(
          "client_id",
          "client_secret",
          "client_assertion",
          "client_assertion_type",
          "grant_type",
          "code",
          "code_verifier",
          "redirect_uri",
          "refresh_token",
          "scope",
          "token",
          "token_type_hint",
          "response_type",
          "response_mode",
          "state",
          "nonce",
          "prompt",
          "max_age",
          "acr_values",
          "claims",
          "request",
          "request_uri",
          "id_token_hint",
          "login_hint",
          "ui_locales",
          "display",
          "code_challenge",
          "code_challenge_method",
          "resource",
          "authorization_details",
          "device_code",
          "user_code",
          "subject_token",
          "subject_token_type",
          "actor_token",
          "actor_token_type",
          "audience",
          "requested_token_type",
          "post_logout_redirect_uri",
          "dpop_jkt",
          "access_token",
          "",
          "é");

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          MARK,
          "null",
          "0",
          "-1",
          "9999999999999999999",
          "{}",
          "[]",
          "{\"id_token\":7}",
          "{\"userinfo\":{\"name\":[]}}",
          "[{\"type\":\"holdfast_record\"}]",
          "[{\"type\":\"holdfast_record\",\"datatypes\":[\"facts\"],\"names\":[\"name\"]}]",
          "[{\"type\":\"holdfast_record\",\"datatypes\":[\"training\"],\"identifier\":{}}]",
          "[[[[[[{\"type\":[]}]]]]]]",
          "openid",
          "openid  x",
          "none login",
          "consent",
          "code id_token",
          "form_post",
          "query.jwt",
          "plain",
          "https://evil.example/",
          "http://[::1",
          "urn:ietf:params:oauth:request_uri:x",
          "urn:ietf:params:oauth:token-type:access_token",
          "eyJhbGciOiJub25lIn0.e30.",
          "eyJhbGciOiJub25lIn0.eyJpc3MiOjd9.AAAA",
          "..",
          "a.b.c.d.e",
          "\u0000",
          "\r\nX: y",
          "\ud83d\udca9",
          "\u202e",
          "x".repeat(5_000));

  private static final List<String> TYPES =
      List.of(
          "application/x-www-form-urlencoded",
          "application/x-www-form-urlencoded; charset=UTF-16",
          "application/json",
          "multipart/form-data; boundary=x",
          "text/plain",
          "nonsense");

  private static final List<String> OTHER_HEADERS =
      List.of(
          "Authorization: Bearer x",
          "Authorization: DPoP eyJ",
          "Authorization: Basic !",
          "Authorization: Basic OjpAJSV6eg==",
          "Authorization: ",
          "DPoP: e30.e30.e30",
          "Accept: application/token-introspection+jwt",
          "Accept: text/html",
          "Accept: */*;q=nonsense",
          "Origin: null",
          "Cookie: __Host-session=x; session=%%%");

  /** A parameter, percent-encoded or as broken as it comes. */
  private record Field(String name, String value) {}

  Arbitrary<RawHttp.Message> messages() {
    Arbitrary<List<Field>> changes = field().list().ofMaxSize(4);
    Arbitrary<List<String>> left = Arbitraries.subsetOf(valid.keySet()).map(List::copyOf);
    Arbitrary<List<String>> removed =
        Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(List.of())), Tuple.of(1, left));
    Arbitrary<Boolean> twice = Arbitraries.of(true, false, false, false);
    return Combinators.combine(changes, removed, twice, headers())
        .as((changed, gone, both, headers) -> message(parameters(changed, gone, both), headers));
  }

  private RawHttp.Message message(String parameters, String headers) {
    return method.equals("GET")
        ? new RawHttp.Message(method, path + "?" + parameters, headers, new byte[0])
        : new RawHttp.Message(method, path, headers, parameters.getBytes(ISO_8859_1));
  }

  /** Both: a parameter that is changed is sent beside the one that was in order. */
  private String parameters(List<Field> changed, List<String> gone, boolean both) {
    List<String> pairs = new ArrayList<>();
    valid.forEach(
        (name, value) -> {
          boolean replaced = changed.stream().anyMatch(field -> field.name.equals(name));
          if (!gone.contains(name) && (both || !replaced)) {
            pairs.add(encode(name) + "=" + encode(value));
          }
        });
    changed.forEach(field -> pairs.add(encode(field.name) + "=" + field.value));
    return String.join("&", pairs);
  }

  private Arbitrary<Field> field() {
    List<String> likely = new ArrayList<>(valid.keySet());
    Arbitrary<String> names = Arbitraries.oneOf(Arbitraries.of(likely), Arbitraries.of(NAMES));
    Arbitrary<String> encoded =
        Arbitraries.oneOf(
                Arbitraries.of(VALUES),
                Arbitraries.of(HEADERS),
                Arbitraries.strings().ofMaxLength(40))
            .map(AnyRequest::encode);
    Arbitrary<String> broken =
        Arbitraries.of("%", "%zz", "%c3%28", "%00", "%ff%fe", "&&=&", "a=b=c", ";", "%F0%9F");
    Arbitrary<String> values = Arbitraries.frequencyOf(Tuple.of(4, encoded), Tuple.of(1, broken));
    return Combinators.combine(names, values).as(Field::new);
  }

  private Arbitrary<String> headers() {
    List<String> known =
        clients.stream()
            .map(pair -> Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
            .map(pair -> "Authorization: Basic " + pair)
            .toList();
    Arbitrary<String> who =
        known.isEmpty()
            ? Arbitraries.just("")
            : Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(known)), Tuple.of(1, Arbitraries.just("")));
    Arbitrary<String> others = Arbitraries.of(OTHER_HEADERS);
    Arbitrary<List<String>> more = others.list().ofMaxSize(1);
    Arbitrary<String> types =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.just(TYPES.get(0))), Tuple.of(1, Arbitraries.of(TYPES)));
    return Combinators.combine(who, more, types)
        .as(
            (first, second, type) -> {
              List<String> lines = new ArrayList<>(second);
              boolean shown = second.stream().anyMatch(line -> line.startsWith("Authorization"));
              if (!shown && !first.isEmpty()) {
                lines.add(first);
              }
              if (!method.equals("GET")) {
                lines.add("Content-Type: " + type);
              }
              return lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
            });
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
