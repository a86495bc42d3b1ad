package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.holdfast.clients.Clients;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.Registered;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Sectors;
import dev.holdfast.oauth.Issue;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** OpenID Connect Core 1.0, section 8: each sector knows a person by something else. */
@QuarkusTest
@ActivateRequestContext
class PairwiseTest {

  private final String person = Given.person();
  private final App app = pairwise("https://one.example/callback");
  private final Visitor visitor = new Visitor();

  @Test
  void section_8_1_a_subject_is_a_persons_and_a_sectors() {
    String sub = subject(tokens(app, person, visitor));
    assertNotEquals(person, sub);
    assertNotEquals(sub, subject(tokens(pairwise("https://two.example/cb"), person, visitor)));
    assertEquals(sub, subject(tokens(pairwise("https://one.example/other"), person, visitor)));
    assertEquals(sub, subject(tokens(app, person, visitor)), "it stays");
    assertNotEquals(sub, subject(tokens(app, Given.person(), new Visitor())));
  }

  @Test
  void section_8_1_apps_on_devices_share_no_host() {
    String one = subject(tokens(pairwise("http://127.0.0.1/one"), person, visitor));
    assertNotEquals(one, subject(tokens(pairwise("http://127.0.0.1/two"), person, visitor)));
  }

  @Test
  void section_8_every_answer_to_the_client_has_the_same() {
    Response tokens = tokens(app, person, visitor);
    String sub = subject(tokens);
    String token = tokens.path("access_token");
    assertEquals(sub, claims(token).get("sub"));
    given()
        .header("Authorization", "Bearer " + token)
        .get(TestInstance.url() + "/api/oauth/userinfo")
        .then()
        .statusCode(200)
        .body("sub", equalTo(sub));
    app.introspect(token).then().body("sub", equalTo(sub));
    String refresh = tokens.path("refresh_token");
    app.introspect(refresh).then().body("sub", equalTo(sub));
    assertEquals(sub, subject(app.refresh(refresh).then().statusCode(200).extract().response()));
  }

  @Test
  void section_8_1_what_a_sector_knows_her_by_means_her() {
    Response tokens = tokens(app, person, visitor);
    String silent = app.address(App.ask("openid"), "prompt", "none");
    String hint = "&id_token_hint=" + tokens.path("id_token");
    assertNull(error(visitor, silent + hint));
    assertNull(error(visitor, silent + named(subject(tokens))));
    assertEquals("login_required", error(visitor, silent + named(person)));
    Visitor stranger = new Visitor();
    tokens(app, Given.person(), stranger);
    assertEquals("login_required", error(stranger, silent + hint));
    visitor.open("/api/oauth/logout?" + hint.substring(1));
    assertEquals("login_required", error(visitor, silent), "she is signed out without a question");
  }

  @Test
  void section_8_1_the_sector_lists_the_redirect_uris() throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    String uri = "http://127.0.0.1:" + server.getAddress().getPort() + "/sector.json";
    server.createContext(
        "/sector.json",
        exchange -> {
          byte[] list = "[\"https://one.example/cb\"]".getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(200, list.length);
          exchange.getResponseBody().write(list);
          exchange.close();
        });
    server.start();
    try {
      assertEquals(Optional.empty(), fault(uri, "https://one.example/cb"));
      assertTrue(fault(uri, "https://two.example/cb").orElseThrow().contains("does not list"));
      register(uri, "https://one.example/cb").then().statusCode(201);
      refused(register(uri, "https://two.example/cb"), "does not list");
    } finally {
      server.stop(0);
    }
    assertTrue(fault(uri, "https://one.example/cb").orElseThrow().contains("not fetched"));
    refused(register(uri, "https://one.example/cb"), "not fetched");
  }

  @Test
  void registration_section_5_what_was_asked_at_the_sector_once_is_not_asked_again() {
    String nobody = "https://sector.invalid/uris.json";
    List<String> uris = List.of("https://one.example/cb", "https://two.example/cb");
    App app = Registered.as(Map.of("sector_identifier_uri", nobody, "redirect_uris", uris));
    RegisteredClient before = Issue.bean(Clients.class).find(app.clientId()).orElseThrow();
    Sectors sectors = Issue.bean(Sectors.class);
    assertTrue(sectors.fault(before, Optional.empty()).orElseThrow().contains("not fetched"));
    assertEquals(Optional.empty(), sectors.fault(before, Optional.of(before)));
    App less =
        Registered.as(
            Map.of("sector_identifier_uri", nobody, "redirect_uris", List.of(uris.get(0))));
    RegisteredClient fewer = Issue.bean(Clients.class).find(less.clientId()).orElseThrow();
    assertTrue(sectors.fault(before, Optional.of(fewer)).isPresent());
  }

  @Test
  void whoever_registers_itself_is_let_into_no_sector() {
    Map<String, Object> said =
        Map.of(
            "subject_type",
            "pairwise",
            "sector_identifier_uri",
            "https://one.example/sector.json",
            Members.UNREVIEWED.name(),
            true,
            "redirect_uris",
            List.of("https://one.example/cb", "https://two.example/cb"));
    App stranger = Registered.as(said);
    RegisteredClient client = Issue.bean(Clients.class).find(stranger.clientId()).orElseThrow();
    assertEquals(stranger.clientId(), client.sector());
  }

  @Test
  void section_8_1_several_hosts_need_a_sector() {
    List<String> uris = List.of("https://one.example/cb", "https://two.example/cb");
    Map<String, Object> said = Map.of("subject_type", "pairwise", "redirect_uris", uris);
    assertThrows(AssertionError.class, () -> Registered.as(said));
  }

  private static App pairwise(String uri) {
    return Registered.as(Map.of("subject_type", "pairwise", "redirect_uris", List.of(uri)));
  }

  private static Optional<String> fault(String sector, String redirectUri) {
    Map<String, Object> said = new HashMap<>(Map.of("sector_identifier_uri", sector));
    said.put("redirect_uris", List.of(redirectUri));
    RegisteredClient client =
        Issue.bean(Clients.class).find(Registered.as(said).clientId()).orElseThrow();
    return Issue.bean(Sectors.class).fault(client, Optional.empty());
  }

  private static Response register(String sector, String redirectUri) {
    return given()
        .contentType("application/json")
        .body(Map.of("sector_identifier_uri", sector, "redirect_uris", List.of(redirectUri)))
        .post(TestInstance.url() + "/api/oauth/register");
  }

  private static void refused(Response answer, String why) {
    answer
        .then()
        .statusCode(400)
        .body("error", equalTo("invalid_client_metadata"))
        .body("error_description", containsString(why));
  }

  private static Response tokens(App app, String person, Visitor visitor) {
    App.Ask ask = App.ask("openid offline_access");
    String code = app.code(ask, person, visitor, "openid", "offline_access");
    return app.exchange(ask, code).then().statusCode(200).extract().response();
  }

  private static String named(String subject) {
    String claims = "{\"id_token\":{\"sub\":{\"value\":\"" + subject + "\"}}}";
    return "&" + FormFields.of("claims", claims);
  }

  private static String error(Visitor visitor, String address) {
    URI away = visitor.open(address).away();
    return FormFields.query(away).get("error");
  }

  private static String subject(Response tokens) {
    return (String) claims(tokens.path("id_token")).get("sub");
  }

  private static Map<String, Object> claims(String jwt) {
    byte[] payload = Base64.getUrlDecoder().decode(jwt.split("\\.")[1]);
    return JsonPath.from(new String(payload, StandardCharsets.UTF_8)).getMap("");
  }
}
