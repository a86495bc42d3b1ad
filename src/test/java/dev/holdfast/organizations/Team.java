package dev.holdfast.organizations;

import static io.restassured.RestAssured.given;

import dev.holdfast.actors.Actor;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.testing.App;
import dev.holdfast.testing.TestInstance;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An organization with somebody in each role, and others who are not in it. */
public final class Team {

  public static final String ALL = TestInstance.url() + "/api/organizations";

  public final Caller admin = Caller.of(Issue.person(Role.ADMIN), "admin");
  public final Caller support = Caller.of(Issue.person(Role.SUPPORT), "support");
  public final Caller owner = Caller.plain();
  public final Caller developer = Caller.plain();
  public final Caller viewer = Caller.plain();
  public final Caller stranger = Caller.plain();
  public final Caller elsewhere = Caller.plain();
  public final String id;
  public final String url;

  /** Who calls, with a token of hers. */
  public record Caller(PersonId person, String token) {

    public static Caller of(PersonId person, String scopes) {
      return new Caller(person, Issue.acting(person, scopes));
    }

    public static Caller plain() {
      return of(Issue.person(), "organizations");
    }

    public RequestSpecification call() {
      return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
  }

  public Team(String name) {
    id = create(name, owner);
    url = ALL + "/" + id;
    join(developer, MemberRole.DEVELOPER);
    join(viewer, MemberRole.VIEWER);
    create(name + " elsewhere", elsewhere);
  }

  /** The caller of that name. */
  public Caller named(String name) {
    return Map.of(
            "admin", admin,
            "support", support,
            "owner", owner,
            "developer", developer,
            "viewer", viewer,
            "stranger", stranger,
            "elsewhere", elsewhere)
        .get(name);
  }

  /** What a client is to be registered with, in RFC 7591's names. */
  public static String client(Map<String, ?> more) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("client_name", "Reading club");
    asked.put("redirect_uris", List.of("https://club.example/callback"));
    asked.put("scope", "facts training");
    asked.putAll(more);
    return new JsonObject(asked).encode();
  }

  /** A new client of the organization; its id. */
  public String added(Map<String, ?> more) {
    return app(more).clientId();
  }

  /** A new client of the organization. */
  public App app(Map<String, ?> more) {
    Response made = developer.call().body(client(more)).post(url + "/clients");
    made.then().statusCode(201);
    List<String> redirects = made.path("redirect_uris");
    return new App(made.path("client_id"), made.path("client_secret"), redirects.get(0));
  }

  private String create(String name, Caller owning) {
    return admin
        .call()
        .body(Map.of("name", name, "owner", owning.person().toString()))
        .post(ALL)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void join(Caller who, MemberRole role) {
    Issue.bean(Members.class).add(Actor.ofCommandLine(), UUID.fromString(id), who.person(), role);
  }
}
