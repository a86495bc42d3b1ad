package dev.holdfast.sharing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.details.RecordDetails;
import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.oauth.Issue;
import dev.holdfast.sessions.How;
import dev.holdfast.sharing.AnyRecord.Entry;
import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import dev.holdfast.tokens.Authentication;
import dev.holdfast.tokens.AuthorizationCodes;
import dev.holdfast.tokens.NewCode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * For any record, with anything of it hidden and disputed, any token and any grant: through every
 * door that an app or a partner has, the answer is exactly what it may see, and says nothing of the
 * rest.
 */
@QuarkusTest
@ActivateRequestContext
class EveryDoorTest {

  private static final int TRIES = Integer.getInteger("holdfast.property-tries", 15);
  private static final long SEED = Long.getLong("holdfast.property-seed", 20261122L);

  private final AnyRecord record = new AnyRecord();
  private final App app = AnyRecord.app();
  private final App other = Issue.client(Issue.Trait.CREDENTIALS);
  private final List<AnyRecord.Writer> partners =
      List.of(
          new AnyRecord.Writer("demo-partner", Given.partnerToken("record.read record.write")),
          new AnyRecord.Writer(
              other.clientId(),
              other
                  .token(
                      FormFields.of(
                          "grant_type", "client_credentials", "scope", "record.read record.write"))
                  .path("access_token")));
  private String told;

  @BeforeEach
  void aRecord() {
    record.write(partners.get(0), partners.get(1));
  }

  @Test
  void through_every_door_the_answer_is_exactly_what_may_be_seen() {
    for (AnyRecord.Try one : record.tries(TRIES, SEED)) {
      told = " of " + one;
      record.mark(one);
      partners.forEach(partner -> partner(partner.client(), partner.token(), one));
      LiveGrant grant = record.give(app, one.first());
      Set<String> asked = grant.open(one.asked());
      if (!asked.isEmpty()) {
        Response tokens = tokens(grant, asked, one.idTokenClaims());
        idToken(tokens.path("id_token"), grant, asked, one);
        app(tokens.path("access_token"), grant, asked, one);
        nothingLeftOut(tokens.path("access_token"), grant, asked);
        told = ", changed," + told;
        app(tokens.path("access_token"), record.give(app, one.then()), asked, one);
      }
    }
  }

  /** The token answer, with these claims asked for in the ID token. */
  private Response tokens(LiveGrant grant, Set<String> asked, Set<String> idTokenClaims) {
    How how = new How(How.TWO_FACTORS, List.of("pwd", "otp", "mfa"));
    String code =
        Issue.bean(AuthorizationCodes.class)
            .issue(
                new NewCode(
                    app.clientId(),
                    record.person(),
                    grant.id(),
                    Issue.REDIRECT,
                    Tokens.hash(Issue.VERIFIER),
                    null,
                    asked,
                    new Authentication(Issue.bean(Clock.class).instant(), how, null),
                    null,
                    idTokenClaims,
                    Set.of()))
            .orElseThrow();
    return app.token(Issue.exchange(code)).then().statusCode(200).extract().response();
  }

  private void app(String token, LiveGrant grant, Set<String> asked, AnyRecord.Try one) {
    me(token, grant, asked, one);
    userinfo(token, grant, asked, one);
    introspection(token, grant, asked);
  }

  private void me(String token, LiveGrant grant, Set<String> asked, AnyRecord.Try one) {
    for (String sort : Scopes.OF_RECORD) {
      Predicate<Entry> seen =
          entry ->
              entry.sort().equals(sort)
                  && entry.current()
                  && !one.hides(entry)
                  && record.readable(entry, asked, grant);
      list("/api/people/me/" + sort, token, seen, one);
      for (String label : record.labels(sort)) {
        String filter = sort.equals(Scopes.ACTIVITIES) ? "category" : "name";
        list(
            "/api/people/me/" + sort + "?" + filter + "=" + AnyRecord.encoded(label),
            token,
            seen.and(entry -> entry.label().equals(label)),
            one);
      }
    }
  }

  private void partner(String client, String token, AnyRecord.Try one) {
    Predicate<Entry> seen = entry -> !one.hides(entry) || entry.source().equals(client);
    for (String sort : Scopes.OF_RECORD) {
      String address = "/api/people/" + record.person() + "/" + sort;
      Predicate<Entry> ofSort = seen.and(entry -> entry.sort().equals(sort));
      list(address, token, ofSort.and(Entry::current), one);
      if (sort.equals(Scopes.FACTS)) {
        list(address + "?history=include", token, ofSort, one);
      }
    }
    for (Entry entry : record.entries()) {
      String address = "/api/people/" + record.person() + "/" + entry.sort() + "/" + entry.id();
      Response answer = get(address, token);
      assertEquals(seen.test(entry) ? 200 : 404, answer.statusCode(), address + told);
      boolean own = entry.source().equals(client);
      assertEquals(
          own && one.disputes(entry), answer.asString().contains(AnyRecord.REASON), address + told);
    }
    List<Map<String, String>> disputes = get("/api/disputes?limit=200", token).path("items");
    assertEquals(
        ids(entry -> entry.source().equals(client) && one.disputes(entry)),
        disputes.stream()
            .filter(item -> item.get("person").equals(record.person().toString()))
            .map(item -> item.get("entry"))
            .collect(Collectors.toCollection(TreeSet::new)),
        "disputes" + told);
  }

  /** What is there, and of each whether it is disputed; nothing says why, or what else there is. */
  private void list(String address, String token, Predicate<Entry> seen, AnyRecord.Try one) {
    Set<String> found = new TreeSet<>();
    Set<String> disputed = new TreeSet<>();
    String next = address + (address.contains("?") ? "&" : "?") + "limit=5";
    while (next != null) {
      Response page = get(next, token);
      assertTrue(Set.of(200, 403).contains(page.statusCode()), next + told);
      List<Map<String, Object>> items = page.statusCode() == 200 ? page.path("items") : List.of();
      items.forEach(item -> found.add(item.get("id").toString()));
      items.stream()
          .filter(item -> Boolean.TRUE.equals(item.get("disputed")))
          .forEach(item -> disputed.add(item.get("id").toString()));
      assertFalse(page.asString().contains(AnyRecord.REASON), next + told);
      String links = String.join(", ", page.headers().getValues("Link"));
      boolean more = links.contains("rel=\"next\"");
      assertTrue(!more || items.size() == 5, "a gap in " + next + told);
      next = more ? links.replaceAll(".*<[^>]*?(/api/[^>]*)>; *rel=\"next\".*", "$1") : null;
    }
    assertEquals(ids(seen), found, address + told);
    assertEquals(ids(seen.and(one::disputes)), disputed, address + told);
  }

  private void idToken(String token, LiveGrant grant, Set<String> asked, AnyRecord.Try one) {
    if (asked.contains(Scopes.OPENID)) {
      Set<String> expected = claims(grant, one);
      expected.retainAll(one.idTokenClaims());
      assertEquals(expected, named(ForeignJwt.read(token).claims().getClaimsMap()), told);
    }
  }

  private void userinfo(String token, LiveGrant grant, Set<String> asked, AnyRecord.Try one) {
    if (asked.contains(Scopes.OPENID)) {
      Set<String> expected = claims(grant, one);
      expected.retainAll(AnyRecord.claims(asked));
      Map<String, Object> answer = get("/api/oauth/userinfo", token).path("$");
      assertEquals(expected, named(answer), "userinfo" + told);
      String name = String.valueOf(answer.get(StandardClaims.NAME));
      assertTrue(one.hidden().stream().noneMatch(part -> name.contains("A " + part)), told);
    }
  }

  private static Set<String> claims(LiveGrant grant, AnyRecord.Try one) {
    Set<String> claims = new TreeSet<>(AnyRecord.claims(grant.scopes()));
    claims.removeIf(claim -> grant.declined().contains(Scopes.ofClaim(claim)));
    claims.removeIf(one.hidden()::contains);
    return claims;
  }

  /** Nothing is said that cannot be read, but for what she said no to in a whole. */
  private void introspection(String token, LiveGrant grant, Set<String> asked) {
    Set<String> said = said(token);
    for (Entry entry : record.entries()) {
      boolean no = grant.declined().stream().anyMatch(entry::is);
      assertTrue(
          no || record.readable(entry, asked, grant) || !AnyRecord.covers(said, entry, Set.of()),
          "introspection said " + entry + told);
    }
  }

  /** Of what was asked for as she allows it: all that can be read is said. */
  private void nothingLeftOut(String token, LiveGrant grant, Set<String> asked) {
    Set<String> said = said(token);
    for (Entry entry : record.entries()) {
      assertTrue(
          AnyRecord.covers(said, entry, Set.of()) || !record.readable(entry, asked, grant),
          "introspection left out " + entry + told);
    }
  }

  private Set<String> said(String token) {
    Response answer =
        given()
            .auth()
            .preemptive()
            .basic(app.clientId(), app.secret())
            .formParam("token", token)
            .post(TestInstance.url() + "/api/oauth/introspect");
    Set<String> said = new HashSet<>(RecordDetails.read(answer.path("authorization_details")));
    String scope = answer.path("scope");
    said.addAll(scope == null ? List.of() : List.of(scope.split(" ")));
    return said;
  }

  private Set<String> ids(Predicate<Entry> which) {
    return record.entries().stream()
        .filter(which)
        .map(Entry::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(Map<String, Object> claims) {
    Set<String> names = new TreeSet<>(claims.keySet());
    names.retainAll(AnyRecord.NAMES);
    return names;
  }

  private static Response get(String address, String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .urlEncodingEnabled(false)
        .get(TestInstance.url() + address);
  }
}
