package dev.holdfast.sharing;

import static dev.holdfast.testing.Given.partnerToken;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.holdfast.testing.Given;
import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FactsApiTest {

  @Test
  void a_fact_is_added_read_and_listed() {
    String person = Given.person();
    Response added = post(person, Map.of("name", "given_name", "value", "Ada"));
    added
        .then()
        .statusCode(201)
        .body("type", is("string"), "value", is("Ada"), "source", is("demo-partner"))
        .body("supersededAt", nullValue());
    String location = added.header("Location");

    Response one = reader().get(location);
    one.then().statusCode(200).body(equalTo(added.body().asString()));
    reader().header("If-None-Match", one.header("ETag")).get(location).then().statusCode(304);
    reader().get(facts(person)).then().statusCode(200).body("items.value", contains("Ada"));
  }

  @ParameterizedTest
  @CsvSource({
    "email_verified, true, boolean, true",
    "height_cm, 170.50, number, 170.5",
    "acme.example:floor, -3, number, -3",
    "birthdate, '\"1985-12-10\"', date, 1985-12-10",
    "acme.example:badge, '\"12 A\"', string, 12 A",
    "phone_number, '\"+1 (604) 555-1234;ext=5678\"', string, +1 (604) 555-1234;ext=5678",
  })
  void values_keep_their_types(String name, String json, String type, String written) {
    String person = Given.person();
    post(person, "{\"name\":\"" + name + "\",\"value\":" + json + "}")
        .then()
        .statusCode(201)
        .body("type", is(type))
        .body(containsString("\"value\":" + (json.startsWith("\"") ? json : written)));
  }

  @Test
  void a_type_of_its_own_is_kept_in_utc() {
    String person = Given.person();
    var entry =
        Map.of(
            "name",
            "acme.example:hired",
            "type",
            "date-time",
            "value",
            "2024-03-01T01:30:00+02:00");
    post(person, entry).then().statusCode(201).body("value", is("2024-02-29T23:30:00.000Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name':'given_name','value':5} | /value",
        "{'name':'given_name','value':''} | /value",
        "{'name':'given_name','value':'a\\u0007b'} | /value",
        "{'name':'given_name','value':'a\\u0000b'} | /value",
        "{'name':'given_name','value':'a\\ud800b'} | /value",
        "{'name':'given_name','value':null} | /value",
        "{'name':'given_name','value':{'a':1}} | /value",
        "{'name':'given_name','value':'Ada','type':'date'} | /type",
        "{'name':'given_name','value':'Ada','type':'text'} | /type",
        "{'name':'given_name','value':'Ada','assertedAt':'0000-01-01T00:00:00Z'} | /assertedAt",
        "{'name':'given_name','value':'Ada','assertedAt':'2026-02-30T00:00:00Z'} | /assertedAt",
        "{'name':'given_name','value':'Ada','assertedAt':'2926-02-03T00:00:00Z'} | /assertedAt",
        "{'name':'given_name','value':'Ada','assertedAt':'yesterday'} | /assertedAt",
        "{'name':'given_name','value':'Ada','a/b~c':1} | /a~1b~0c",
      })
  void a_wrong_value_or_time_is_said_to_be_there(String json, String path) {
    isRefused(json, path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name':'given_name'} | /value",
        "{'name':'shoe_size','value':39} | /name",
        "{'name':'nodot:shoe_size','value':39} | /name",
        "{'name':7,'value':39} | /name",
        "{'value':39} | /name",
        "{'name':'birthdate','value':'0000-12-10'} | /value",
        "{'name':'birthdate','value':'9999-12-10'} | /value",
        "{'name':'birthdate','value':'1985-02-29'} | /value",
        "{'name':'birthdate','value':'1785-02-28'} | /value",
        "{'name':'birthdate','value':'10.12.1985'} | /value",
        "{'name':'height_cm','value':1e400} | /value",
        "{'name':'height_cm','value':12345678901234567890} | /value",
        "{'name':'height_cm','value':'170'} | /value",
        "{'name':'email_verified','value':'true'} | /value",
        "{'name':'email','value':'nobody'} | /value",
        "{'name':'picture','value':'javascript:alert(1)'} | /value",
        "{'name':'zoneinfo','value':'Mars/Olympus'} | /value",
        "[{'name':'given_name','value':'A'},{'name':'given_name','value':'B'}] | /1/name",
        "[] | ``",
        "'Ada' | ``",
      })
  void a_wrong_name_type_or_form_is_said_to_be_there(String json, String path) {
    isRefused(json, path);
  }

  private static void isRefused(String json, String path) {
    String person = Given.person();
    post(person, json.replace('\'', '"'))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", is("urn:holdfast:problem:invalid-input"), "requestId", notNullValue())
        .body("errors.path", hasItem(path))
        .body("errors[0].message", notNullValue());
    reader().get(facts(person)).then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``",
        "{",
        "{} {}",
        "{'name':'a','name':'b'}",
        "{'a\\ud800':1,'a\\ud800':2}",
        "{'value':1e99999999999}",
        "[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]",
        "{'value':NaN}",
      })
  void what_is_not_json_is_said_to_be_that(String json) {
    post(Given.person(), json.replace('\'', '"'))
        .then()
        .statusCode(400)
        .body("type", is("urn:holdfast:problem:malformed-json"));
  }

  @Test
  void an_array_is_added_whole_or_not_at_all() {
    String person = Given.person();
    List<Map<String, Object>> entries = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      entries.add(Map.of("name", "acme.example:n" + i, "value", i));
    }
    post(person, entries).then().statusCode(201).body("items", hasSize(1_000));
    entries.set(999, Map.of("name", "acme.example:last", "value", ""));
    post(person, entries).then().statusCode(400).body("errors.path", contains("/999/value"));
    entries.add(Map.of("name", "acme.example:over", "value", 1));
    post(person, entries).then().statusCode(400).body("errors[0].message", containsString("1000"));
    reader().get(facts(person) + "?name=acme.example:last").then().body("items", hasSize(0));
  }

  @Test
  void history_is_shown_when_asked_for_and_deletion_counts_it() {
    String person = Given.person();
    post(person, Map.of("name", "nickname", "value", "one")).then().statusCode(201);
    post(person, Map.of("name", "nickname", "value", "two")).then().statusCode(201);
    String three = post(person, Map.of("name", "nickname", "value", "three")).header("Location");

    reader().get(facts(person)).then().body("items.value", contains("three"));
    reader()
        .get(facts(person) + "?history=include&name=nickname")
        .then()
        .body("items.value", contains("three", "two", "one"))
        .body("items[1].supersededAt", notNullValue());
    writer()
        .delete(three)
        .then()
        .statusCode(200)
        .body("deleted", is(1), "historyDeleted", is(0), "historyKept", is(2));
    reader().get(three).then().statusCode(404);
    reader().get(facts(person)).then().body("items", hasSize(0));
    String four = post(person, Map.of("name", "nickname", "value", "four")).header("Location");
    writer().delete(four + "?history=keep").then().statusCode(400);
    writer().delete(four + "?history=delete").then().body("historyDeleted", is(2));
  }

  @Test
  void deleting_what_has_changed_is_refused() {
    String person = Given.person();
    String one = post(person, Map.of("name", "nickname", "value", "one")).header("Location");
    String tag = reader().get(one).header("ETag");
    post(person, Map.of("name", "nickname", "value", "two")).then().statusCode(201);
    writer().header("If-Match", tag).delete(one).then().statusCode(412);
    writer().header("If-Match", "*").delete(one).then().statusCode(200);
  }

  @Test
  void the_location_is_absolute_and_below_the_public_url() {
    post(Given.person(), Map.of("name", "nickname", "value", "one"))
        .then()
        .header("Location", startsWith(TestInstance.url() + "/api/people/"));
  }

  private static Response post(String person, Object body) {
    return writer().contentType("application/json").body(body).post(facts(person));
  }

  private static RequestSpecification writer() {
    return given().header("Authorization", "Bearer " + partnerToken("record.write"));
  }

  private static RequestSpecification reader() {
    return given().header("Authorization", "Bearer " + partnerToken("record.read"));
  }

  private static String facts(String person) {
    return TestInstance.url() + "/api/people/" + person + "/facts";
  }
}
