package dev.holdfast.rfc;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.holdfast.clients.Registered;
import dev.holdfast.testing.App;
import dev.holdfast.testing.Certificates;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.RawHttp;
import dev.holdfast.testing.StrictProfile;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;

/** RFC 8705, section 2: clients that show a certificate, behind a proxy that hands it on. */
@QuarkusTest
@TestProfile(StrictProfile.class)
class Rfc8705Test {

  private static final String INTROSPECT = "/api/oauth/introspect";
  private static final String SUBJECT = "CN=Partner One,O=Acme\\, Inc.,C=AT";
  private static final String DN = "tls_client_auth_subject_dn";
  private static final String SAN = "tls_client_auth_san_";

  private final Certificates authority = Certificates.authority();
  private final Certificates certificate = authority.issue(SUBJECT);
  private final Certificates own = Certificates.selfSigned(SUBJECT);

  @Test
  void section_2_1_the_subject_of_a_certificate_of_a_trusted_authority_is_the_client() {
    App client = pki(DN, SUBJECT);
    introspect(client, certificate).then().statusCode(200).body("active", equalTo(false));
    introspect(client, authority.issue(SUBJECT)).then().statusCode(200);
    refused(introspect(client, authority.issue("CN=Partner Two,O=Acme\\, Inc.,C=AT")));
    refused(introspect(client, authority.issue("O=Acme\\, Inc.,CN=Partner One,C=AT")));
  }

  @Test
  void section_2_1_certificates_of_others_over_ones_and_none_are_refused() {
    App client = pki(DN, SUBJECT);
    refused(introspect(client, own));
    var other = new Certificates.Content("CN=Authority,O=Holdfast", after(), true, List.of());
    refused(introspect(client, Certificates.selfSigned(other).issue(SUBJECT)));
    Instant past = Instant.now().minusSeconds(60);
    var over = new Certificates.Content(SUBJECT, past, false, List.of());
    refused(introspect(client, authority.issue(over)));
    refused(introspect(client, certificate.issue(SUBJECT)));
    refused(introspect(client, (String) null));
  }

  @Test
  void section_2_1_2_distinguished_names_are_compared_by_their_parts() {
    introspect(pki(DN, "cn=PARTNER one, o=\"Acme, Inc.\",  C=at"), certificate)
        .then()
        .statusCode(200);
    String person = "CN=Ada,2.5.4.42=Ada,SERIALNUMBER=17,1.2.840.113549.1.9.1=ada@example.org";
    String same = "CN=Ada,GIVENNAME=Ada,2.5.4.5=17,EMAILADDRESS=ada@example.org";
    introspect(pki(DN, same), authority.issue(person)).then().statusCode(200);
  }

  @Test
  void section_2_1_2_one_of_the_alternative_names_of_its_sort_is_enough() {
    Certificates several =
        authority.issue(
            "CN=any",
            new GeneralName(GeneralName.dNSName, "other.example"),
            new GeneralName(GeneralName.dNSName, "partner.example"),
            new GeneralName(GeneralName.uniformResourceIdentifier, "urn:partner:1"),
            new GeneralName(GeneralName.iPAddress, "2001:db8::1"),
            new GeneralName(GeneralName.rfc822Name, "partner@example.org"));
    introspect(pki(SAN + "dns", "Partner.example"), several).then().statusCode(200);
    introspect(pki(SAN + "uri", "urn:partner:1"), several).then().statusCode(200);
    introspect(pki(SAN + "ip", "2001:DB8:0::1"), several).then().statusCode(200);
    introspect(pki(SAN + "email", "partner@example.org"), several).then().statusCode(200);
    refused(introspect(pki(SAN + "dns", "example"), several));
    refused(introspect(pki(SAN + "uri", "partner.example"), several));
    refused(introspect(pki(SAN + "ip", "2001:db8::2"), several));
    refused(introspect(pki(SAN + "email", "partner@example.org"), certificate));
  }

  @Test
  void section_2_1_2_a_client_is_registered_with_exactly_one_of_them() {
    assertTrue(fault().contains("exactly one of tls_client_auth_subject_dn"));
    assertTrue(fault(DN, SUBJECT, SAN + "dns", "a.example").contains("exactly one"));
    assertTrue(fault(DN, "nobody").contains("distinguished name"));
    assertTrue(fault(SAN + "ip", "1.2.3").contains("IP address"));
  }

  @Test
  void section_2_2_a_registered_certificate_or_its_key_is_the_client() {
    App client = selfSigned("jwks", own.jwks(true));
    introspect(client, own).then().statusCode(200);
    introspect(selfSigned("jwks", own.jwks(false)), own).then().statusCode(200);
    refused(introspect(client, Certificates.selfSigned(SUBJECT)));
    refused(introspect(client, certificate));
    refused(introspect(client, (String) null));
  }

  @Test
  void section_2_2_nobody_vouches_for_it_so_its_dates_do_not_matter() {
    Instant past = Instant.now().minusSeconds(60);
    Certificates over =
        Certificates.selfSigned(new Certificates.Content(SUBJECT, past, false, List.of()));
    introspect(selfSigned("jwks", over.jwks(true)), over).then().statusCode(200);
  }

  @Test
  void section_2_2_2_a_client_changes_its_certificate_at_its_jwks_uri() throws Exception {
    AtomicReference<Map<String, Object>> served = new AtomicReference<>(own.jwks(true));
    InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(anywhere, 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = JsonUtil.toJson(served.get()).getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      App client =
          selfSigned("jwks_uri", "http://localhost:" + server.getAddress().getPort() + "/");
      introspect(client, own).then().statusCode(200);
      Certificates next = Certificates.selfSigned(SUBJECT);
      served.set(next.jwks(true));
      refused(introspect(client, next));
      TestClock.advance(Duration.ofMinutes(1));
      introspect(client, next).then().statusCode(200);
      refused(introspect(client, own));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void section_2_the_way_that_was_registered_is_the_only_one() {
    App secret = Registered.as(Map.of());
    refused(introspect(secret, certificate));
    App client = pki(DN, SUBJECT);
    given()
        .auth()
        .preemptive()
        .basic(client.clientId(), "a secret that it does not have")
        .header(Certificates.HEADER, certificate.header())
        .contentType("application/x-www-form-urlencoded")
        .body("token=a")
        .post(TestInstance.url() + INTROSPECT)
        .then()
        .statusCode(401);
  }

  @Test
  void section_6_5_proxies_write_certificates_in_several_forms() {
    App client = pki(DN, SUBJECT);
    String pem = Certificates.pem(certificate.certificate());
    String escaped = URLEncoder.encode(pem, UTF_8).replace("+", "%20");
    introspect(client, escaped).then().statusCode(200);
    introspect(client, pem.replace('\n', ' ').strip()).then().statusCode(200);
    introspect(client, certificate.header().replace(":", "")).then().statusCode(200);
    String envoy = "Hash=ab;Cert=\"" + escaped + "\";Subject=\"CN=\\\"x\\\";Cert=\";URI=a:b";
    introspect(client, envoy).then().statusCode(200);
    refused(introspect(client, envoy + "," + envoy));
    refused(introspect(client, "Hash=ab;Subject=\"\\\";Cert=\\\"" + escaped + "\""));
    refused(introspect(client, certificate.header() + ", " + certificate.header()));
    refused(introspect(client, ":AAAA:"));
  }

  @Test
  void section_6_5_what_does_not_come_from_the_proxy_or_comes_twice_is_nothing() throws Exception {
    App client = pki(DN, SUBJECT);
    byte[] body = ("token=a&client_id=" + client.clientId()).getBytes(UTF_8);
    String headers =
        "Content-Type: application/x-www-form-urlencoded\r\n"
            + (Certificates.HEADER + ": " + certificate.header() + "\r\n");
    RawHttp.Message fine = new RawHttp.Message("POST", INTROSPECT, headers, body);
    assertEquals(200, RawHttp.send(fine).status());
    InetAddress stranger = InetAddress.getByName("127.0.0.2");
    assertEquals(401, RawHttp.send(fine, stranger).status());
    String twice = headers + Certificates.HEADER + ": " + certificate.header() + "\r\n";
    assertEquals(401, RawHttp.send(new RawHttp.Message("POST", INTROSPECT, twice, body)).status());
  }

  @Test
  void section_2_the_metadata_name_both_methods() {
    given()
        .get(TestInstance.url() + "/.well-known/oauth-authorization-server")
        .then()
        .body(
            "token_endpoint_auth_methods_supported",
            hasItems("tls_client_auth", "self_signed_tls_client_auth"));
  }

  private static Instant after() {
    return Instant.now().plusSeconds(3600);
  }

  private static App pki(String... members) {
    return client("tls_client_auth", (Object[]) members);
  }

  private static App selfSigned(String name, Object value) {
    return client("self_signed_tls_client_auth", name, value);
  }

  private static App client(String method, Object... members) {
    Map<String, Object> metadata = new HashMap<>();
    metadata.put("token_endpoint_auth_method", method);
    for (int i = 0; i < members.length; i += 2) {
      metadata.put((String) members[i], members[i + 1]);
    }
    return Registered.as(metadata);
  }

  private static String fault(String... members) {
    return assertThrows(AssertionError.class, () -> pki(members)).getMessage();
  }

  private static Response introspect(App client, Certificates shown) {
    return introspect(client, shown.header());
  }

  private static Response introspect(App client, String header) {
    var request = given().contentType("application/x-www-form-urlencoded");
    if (header != null) {
      request = request.header(Certificates.HEADER, header);
    }
    FormFields form = FormFields.of("client_id", client.clientId(), "token", "a");
    return request.body(form.toString()).post(TestInstance.url() + INTROSPECT);
  }

  private static void refused(Response answer) {
    answer.then().statusCode(401).body("error", equalTo("invalid_client"));
  }
}
