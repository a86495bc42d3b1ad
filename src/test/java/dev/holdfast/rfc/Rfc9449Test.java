package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.clients.Registered;
import dev.holdfast.oauth.Issue;
import dev.holdfast.oauth.Issue.Trait;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Proofs;
import dev.holdfast.testing.Signer;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9449 at the endpoints that give tokens; see {@link Rfc9449ResourceTest} for their use. */
@QuarkusTest
class Rfc9449Test {

  private static final String TOKEN = "/api/oauth/token";

  private final Proofs holder = new Proofs(Issue.client(), Signer.of("ES256"));

  @ParameterizedTest
  @ValueSource(strings = {"PS256", "ES256", "EdDSA"})
  void section_5_a_proof_binds_the_access_token_to_its_key(String alg) {
    Proofs any = new Proofs(holder.app(), Signer.of(alg));
    Response answer = any.token(Issue.exchange(Issue.code(any.app(), "facts")));
    answer.then().statusCode(200).body("token_type", equalTo("DPoP"));
    String token = answer.path("access_token");
    any.app()
        .introspect(token)
        .then()
        .body("cnf.jkt", equalTo(any.signer().thumbprint()))
        .body("token_type", equalTo("DPoP"));
    any.read("/api/probe", token).then().statusCode(200);
  }

  @Test
  void section_4_3_only_a_proof_of_the_right_form_counts() {
    Signer signer = holder.signer();
    Map<String, Object> good = Proofs.claims("POST", TOKEN);
    refused("nonsense", "not a signed JWT");
    refused(signer.sign(Map.of("typ", "JWT", "jwk", signer.jwk()), good), "typ dpop+jwt");
    refused(signer.sign(Map.of("typ", "dpop+jwt"), good), "no public key");
    Map<String, Object> whole =
        signer.key().toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    refused(signer.sign(Map.of("typ", "dpop+jwt", "jwk", whole), good), "no public key");
    Map<String, Object> another = Signer.of("ES256").jwk();
    refused(signer.sign(Map.of("typ", "dpop+jwt", "jwk", another), good), "signature");
    Signer weak = Signer.of("RS256");
    refused(weak.sign(Map.of("typ", "dpop+jwt", "jwk", weak.jwk()), good), "must be signed with");
    String[] parts = holder.proof(good).split("\\.");
    String none = "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6Im5vbmUifQ";
    refused(none + "." + parts[1] + ".", "no public key");
  }

  @Test
  void section_4_3_a_proof_is_for_one_method_address_and_moment() {
    long now = Instant.now().getEpochSecond();
    refused("htm", "GET", "htm POST");
    refused("htm", null, "htm POST");
    refused("htu", TestInstance.url() + "/api/oauth/par", "htu");
    refused("htu", "https://other.example" + TOKEN, "htu");
    refused("htu", null, "htu");
    refused("iat", null, "no iat");
    refused("iat", now - 120, "too old");
    refused("iat", now + 120, "in the future");
    refused("jti", null, "no jti");
    accepted("htu", TestInstance.url() + TOKEN + "?a=b#c");
    accepted("htu", TestInstance.url().replace("http", "HTTP") + TOKEN);
    accepted("iat", now + 10);
  }

  @Test
  void section_4_3_there_is_one_proof() {
    Map<String, Object> good = Proofs.claims("POST", TOKEN);
    given()
        .header("DPoP", holder.proof(good), holder.proof(Proofs.claims("POST", TOKEN)))
        .contentType("application/x-www-form-urlencoded")
        .body("grant_type=client_credentials")
        .post(TestInstance.url() + TOKEN)
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_dpop_proof"));
  }

  @Test
  void section_11_1_a_proof_is_good_for_one_request() {
    String proof = holder.proof(Proofs.claims("POST", TOKEN));
    holder.token(exchange(), proof).then().statusCode(200);
    invalid(holder.token(exchange(), proof), "used before");
  }

  @Test
  void section_5_what_is_refused_uses_up_no_code() {
    FormFields code = exchange();
    invalid(holder.token(code, "nonsense"), "not a signed JWT");
    holder.token(code).then().statusCode(200);
  }

  @Test
  void section_5_refresh_tokens_of_public_clients_are_bound_and_those_of_others_are_not() {
    Proofs open = new Proofs(Issue.client(Trait.PUBLIC), Signer.of("ES256"));
    FormFields refresh = refresh(open);
    Proofs thief = new Proofs(open.app(), Signer.of("ES256"));
    thief.token(refresh).then().statusCode(400).body("error", equalTo("invalid_grant"));
    open.app().token(refresh).then().statusCode(400).body("error", equalTo("invalid_grant"));
    JsonPath next = open.token(refresh).then().statusCode(200).extract().jsonPath();
    open.read("/api/probe", next.getString("access_token")).then().statusCode(200);

    FormFields free = refresh(holder);
    Proofs moved = new Proofs(holder.app(), Signer.of("EdDSA"));
    String token = moved.token(free).then().statusCode(200).extract().path("access_token");
    moved.read("/api/probe", token).then().statusCode(200);
  }

  @Test
  void section_5_2_a_client_can_be_registered_for_bound_tokens_only() {
    App app = Registered.as(Map.of("dpop_bound_access_tokens", true));
    FormFields code = Issue.exchange(Issue.code(app, "facts"));
    app.token(code).then().statusCode(400).body("error", equalTo("invalid_request"));
    new Proofs(app, Signer.of("PS256")).token(code).then().statusCode(200);
  }

  @Test
  void section_10_dpop_jkt_binds_the_code_to_a_key() {
    App.Ask ask = App.ask("facts");
    FormFields bound = holder.app().parameters(ask).with("dpop_jkt", holder.signer().thumbprint());
    FormFields code = code(ask, "/api/oauth/authorize?" + bound);
    holder.app().token(code).then().statusCode(400).body("error", equalTo("invalid_grant"));
    Proofs thief = new Proofs(holder.app(), Signer.of("ES256"));
    thief.token(code).then().statusCode(400).body("error", equalTo("invalid_grant"));
    holder.token(code).then().statusCode(200);
  }

  @Test
  void section_10_1_so_does_the_proof_of_a_pushed_request() {
    App.Ask ask = App.ask("facts");
    FormFields asked = holder.app().parameters(ask);
    String path = "/api/oauth/par";
    FormFields other = asked.with("dpop_jkt", Signer.of("ES256").thumbprint());
    holder
        .post(path, other, holder.proof(Proofs.claims("POST", path)))
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_request"));
    String uri =
        holder
            .post(path, asked, holder.proof(Proofs.claims("POST", path)))
            .then()
            .statusCode(201)
            .extract()
            .path("request_uri");
    FormFields pushed = FormFields.of("client_id", holder.app().clientId(), "request_uri", uri);
    FormFields code = code(ask, "/api/oauth/authorize?" + pushed);
    holder.app().token(code).then().statusCode(400).body("error", equalTo("invalid_grant"));
    holder.token(code).then().statusCode(200);
  }

  @Test
  void section_5_1_the_metadata_say_how_proofs_may_be_signed() {
    given()
        .get(TestInstance.url() + "/.well-known/oauth-authorization-server")
        .then()
        .body("dpop_signing_alg_values_supported", contains("PS256", "ES256", "EdDSA"));
  }

  @Test
  void without_a_proof_nothing_is_bound() {
    JsonPath tokens = Issue.tokens(holder.app(), "facts").jsonPath();
    assertEquals("Bearer", tokens.getString("token_type"));
    holder.app().introspect(tokens.getString("access_token")).then().body("cnf", nullValue());
  }

  /** What exchanges the code that a new person's consent gives. */
  private FormFields code(App.Ask ask, String address) {
    Visitor visitor = new Visitor();
    Visitor.Place place = visitor.open(address);
    String person = Given.person(Map.of("given_name", "Ada"));
    place = visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    String code = FormFields.query(App.decide(visitor, place, "facts").away()).get("code");
    return Issue.exchange(code).with("code_verifier", ask.verifier());
  }

  private static FormFields refresh(Proofs of) {
    FormFields code = Issue.exchange(Issue.code(of.app(), "facts offline_access"));
    String token = of.token(code).then().statusCode(200).extract().path("refresh_token");
    return FormFields.of("grant_type", "refresh_token", "refresh_token", token);
  }

  private FormFields exchange() {
    return Issue.exchange(Issue.code(holder.app(), "facts"));
  }

  private void accepted(String claim, Object value) {
    String proof = holder.proof(Proofs.claims("POST", TOKEN, claim, value));
    holder.token(exchange(), proof).then().statusCode(200);
  }

  private void refused(String claim, Object value, String why) {
    refused(holder.proof(Proofs.claims("POST", TOKEN, claim, value)), why);
  }

  private void refused(String proof, String why) {
    invalid(holder.token(FormFields.of("grant_type", "x"), proof), why);
  }

  private static void invalid(Response answer, String why) {
    answer
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_dpop_proof"))
        .body("error_description", containsString(why));
  }
}
