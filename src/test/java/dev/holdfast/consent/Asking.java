package dev.holdfast.consent;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.restassured.response.Response;
import java.util.Map;

/** An app that asks a new person for parts of her record, and her browser. */
public final class Asking {

  public static final String TYPE = "{\"type\":\"holdfast_record\",";

  /** Two of the facts that she has. */
  public static final String NAMES =
      "[" + TYPE + "\"datatypes\":[\"facts\"],\"names\":[\"given_name\",\"birthdate\"]}]";

  public final App app = App.demo();
  public final App.Ask ask = App.ask("");
  public final Visitor visitor = new Visitor();
  public final String person = Given.person(Map.of("given_name", "Ada", "family_name", "Lovelace"));

  public Asking() {
    Given.fact(person, "birthdate", "1985-12-10");
  }

  public FormFields request(App client, String details) {
    return client.parameters(ask).with("authorization_details", details);
  }

  public String address(String details, String... changes) {
    return "/api/oauth/authorize?" + request(app, details).with(changes);
  }

  /** The page on which she decides. */
  public Visitor.Place consent(String details, String... changes) {
    return signedIn(visitor.open(address(details, changes)));
  }

  public Visitor.Place signedIn(Visitor.Place place) {
    return place.uri().getPath().equals("/sign-in")
        ? visitor.send(place.form("main form:has(input[name=person])"), "person", person)
        : place;
  }

  /** What the app gets when these are ticked. */
  public Response tokens(Visitor.Place page, String... ticked) {
    String code = FormFields.query(App.decide(visitor, page, ticked).away()).get("code");
    return app.exchange(ask, code).then().statusCode(200).extract().response();
  }

  /** The parameters that its browser comes back with. */
  public Map<String, String> answer(String address) {
    return FormFields.query(visitor.open(address).away());
  }
}
