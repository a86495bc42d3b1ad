package dev.holdfast.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A partner system as it would be written outside: it asks, with state and PKCE, exchanges the
 * code, and reads, all over HTTP.
 *
 * @param secret null for a public client
 */
public record App(String clientId, String secret, String redirectUri) {
  public static final String ALL_SCOPES = "facts activities training";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The demonstration app, which every instance for development and tests has. */
  public static App demo() {
    return new App(
        "demo-app",
        "demo-app-secret-for-development-only",
        TestInstance.url() + "/test-oauth/callback");
  }

  /** One request for authorization; its state and verifier stay with the app. */
  public record Ask(String scope, String state, String verifier) {
    public String challenge() {
      return App.challenge(verifier);
    }
  }

  public static Ask ask(String scope) {
    return new Ask(scope, random(), random());
  }

  /** The parameters of the authorization request; change them to be a bad app. */
  public FormFields parameters(Ask ask) {
    return FormFields.of(
        "response_type",
        "code",
        "client_id",
        clientId,
        "redirect_uri",
        redirectUri,
        "scope",
        ask.scope,
        "state",
        ask.state,
        "code_challenge",
        ask.challenge(),
        "code_challenge_method",
        "S256");
  }

  /** The address to send the browser to. */
  public String address(Ask ask, String... changes) {
    return "/api/oauth/authorize?" + parameters(ask).with(changes);
  }

  /** Signs in as the person, allows what is asked for, and comes back with the code. */
  public String code(Ask ask, String person) {
    return code(ask, person, new Visitor(), ask.scope.split(" "));
  }

  /** As {@link #code(Ask, String)}, but in this browser, and only these boxes are ticked. */
  public String code(Ask ask, String person, Visitor visitor, String... ticked) {
    Map<String, String> answer = FormFields.query(allow(ask, person, visitor, ticked));
    if (!ask.state.equals(answer.get("state")) || !TestInstance.url().equals(answer.get("iss"))) {
      throw new AssertionError("state or iss is not ours: " + answer);
    }
    if (answer.get("code") == null) {
      throw new AssertionError("no code: " + answer);
    }
    return answer.get("code");
  }

  /** Where the browser is sent at the end, with the code or the error. */
  public URI allow(Ask ask, String person, Visitor visitor, String... ticked) {
    Visitor.Place place = visitor.open(address(ask));
    if (place.away() == null && place.uri().getPath().equals("/sign-in")) {
      place = visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    }
    if (place.away() == null) {
      place = decide(visitor, place, ticked);
    }
    if (place.away() == null) {
      throw new AssertionError("not sent back: " + place.uri() + "\n" + place.answer().body());
    }
    return place.away();
  }

  /** On the consent page: ticks these and allows; nothing to tick is a denial. */
  public static Visitor.Place decide(Visitor visitor, Visitor.Place place, String... ticked) {
    List<String> fields = new ArrayList<>();
    fields.addAll(List.of("decision", ticked.length == 0 ? "deny" : "allow"));
    for (String scope : ticked) {
      fields.addAll(List.of("scope", scope));
    }
    return visitor.send(
        place.form("main form:has([name=decision])"), fields.toArray(String[]::new));
  }

  /** Exchanges a code; the answer is not looked at. */
  public Response exchange(Ask ask, String code) {
    return token(
        FormFields.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            redirectUri,
            "code_verifier",
            ask.verifier));
  }

  public Response refresh(String refreshToken) {
    return token(FormFields.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  /** Any request to the token endpoint, with this app's authentication. */
  public Response token(FormFields fields) {
    return post("/api/oauth/token", fields);
  }

  public Response revoke(String token) {
    return post("/api/oauth/revoke", FormFields.of("token", token));
  }

  public Response introspect(String token) {
    return post("/api/oauth/introspect", FormFields.of("token", token));
  }

  /** Sends a request for authorization ahead (RFC 9126); the answer is not looked at. */
  public Response push(FormFields request) {
    return post("/api/oauth/par", request);
  }

  /** An access token for what the person allows: everything that is asked for. */
  public String accessToken(String person, String scope) {
    Ask ask = ask(scope);
    return exchange(ask, code(ask, person)).then().statusCode(200).extract().path("access_token");
  }

  /** Reads what the person has shared: {@code facts}, {@code activities} or {@code training}. */
  public static Response me(String accessToken, String what) {
    return given()
        .header("Authorization", "Bearer " + accessToken)
        .get(TestInstance.url() + "/api/people/me/" + what);
  }

  private Response post(String path, FormFields fields) {
    RequestSpecification request =
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    FormFields sent = fields;
    if (secret == null) {
      sent = fields.with("client_id", clientId);
    } else {
      request = request.auth().preemptive().basic(clientId, secret);
    }
    return request.body(sent.toString()).post(TestInstance.url() + path);
  }

  static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
