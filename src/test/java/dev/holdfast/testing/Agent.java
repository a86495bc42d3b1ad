package dev.holdfast.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client of the Model Context Protocol as others write it (authorization, 2025-11-25 and
 * 2025-06-18): it knows the address of a server, and finds out all else.
 */
public final class Agent {

  public static final String REDIRECT = "http://127.0.0.1:33418/callback";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String document;
  private final String person;
  private final Visitor visitor = new Visitor();
  private JsonNode server;
  private URI resource;
  private String clientId;
  private JsonNode tokens;

  /**
   * @param document where it describes itself; null if nowhere
   * @param person who uses it
   */
  public Agent(String document, String person) {
    this.document = document;
    this.person = person;
  }

  /** Calls the server; if it is refused it gets itself a token and calls again, once. */
  public HttpResponse<String> call(String method, URI address) {
    HttpResponse<String> answer = ask(method, address);
    if (answer.statusCode() != 401 && answer.statusCode() != 403) {
      return answer;
    }
    String challenge = answer.headers().firstValue("WWW-Authenticate").orElse("");
    JsonNode metadata = metadata(address, parameter(challenge, "resource_metadata"));
    check(metadata.path("resource").asText().equals(address.toString()), "another resource");
    resource = address;
    server = server(metadata.path("authorization_servers").path(0).asText());
    String scopes = String.join(" ", texts(metadata.path("scopes_supported")));
    authorize(parameter(challenge, "scope").orElse(scopes));
    return ask(method, address);
  }

  public void refresh() {
    tokens =
        token(
            FormFields.of(
                "grant_type", "refresh_token", "refresh_token", text(tokens, "refresh_token")));
  }

  public String clientId() {
    return clientId;
  }

  public String accessToken() {
    return text(tokens, "access_token");
  }

  public String refreshToken() {
    return text(tokens, "refresh_token");
  }

  /** RFC 9728, section 5.1; else where it may be, the more special one first. */
  private JsonNode metadata(URI address, Optional<String> named) {
    String origin = address.getScheme() + "://" + address.getAuthority();
    String wellKnown = origin + "/.well-known/oauth-protected-resource";
    return first(named.map(List::of).orElse(List.of(wellKnown + address.getPath(), wellKnown)));
  }

  /** RFC 8414, section 3.1; OpenID Connect Discovery 1.0. */
  private JsonNode server(String issuer) {
    JsonNode found =
        first(
            List.of(
                issuer + "/.well-known/oauth-authorization-server",
                issuer + "/.well-known/openid-configuration"));
    check(found.path("issuer").asText().equals(issuer), "another issuer");
    check(
        texts(found.path("code_challenge_methods_supported")).contains("S256"),
        "no PKCE: it must not go on");
    return found;
  }

  private void register() {
    if (document != null && server.path("client_id_metadata_document_supported").asBoolean()) {
      clientId = document;
      return;
    }
    String metadata =
        "{\"client_name\": \"An agent\", \"redirect_uris\": [\"%s\"], \"grant_types\":"
            + " [\"authorization_code\", \"refresh_token\"], \"token_endpoint_auth_method\":"
            + " \"none\"}";
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(text(server, "registration_endpoint")))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(metadata.formatted(REDIRECT))));
    check(answer.statusCode() == 201, answer.body());
    clientId = text(json(answer), "client_id");
  }

  /** With PKCE, and for the resource alone (RFC 8707). */
  private void authorize(String scope) {
    if (clientId == null) {
      register();
    }
    App.Ask ask = App.ask(scope + " offline_access");
    FormFields request =
        new App(clientId, null, REDIRECT).parameters(ask).with("resource", resource.toString());
    Visitor.Place place = visitor.open(text(server, "authorization_endpoint") + "?" + request);
    if (place.away() == null && place.uri().getPath().equals("/sign-in")) {
      place = visitor.send(place.form("main form:has(input[name=person])"), "person", person);
    }
    if (place.away() == null) {
      place = App.decide(visitor, place, ask.scope().split(" "));
    }
    Map<String, String> answer = FormFields.query(place.away());
    check(ask.state().equals(answer.get("state")), "another state");
    check(text(server, "issuer").equals(answer.get("iss")), "another iss (RFC 9207)");
    tokens =
        token(
            FormFields.of(
                "grant_type",
                "authorization_code",
                "code",
                String.valueOf(answer.get("code")),
                "redirect_uri",
                REDIRECT,
                "code_verifier",
                ask.verifier()));
  }

  private JsonNode token(FormFields form) {
    FormFields sent = form.with("client_id", clientId, "resource", resource.toString());
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(text(server, "token_endpoint")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(sent.toString())));
    check(answer.statusCode() == 200, answer.body());
    return json(answer);
  }

  private HttpResponse<String> ask(String method, URI address) {
    var request = HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody());
    if (tokens != null) {
      request.header("Authorization", "Bearer " + accessToken());
    }
    return send(request);
  }

  private JsonNode first(List<String> addresses) {
    return addresses.stream()
        .map(address -> send(HttpRequest.newBuilder(URI.create(address))))
        .filter(answer -> answer.statusCode() == 200)
        .findFirst()
        .map(Agent::json)
        .orElseThrow(() -> new AssertionError("nothing at " + addresses));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.header("MCP-Protocol-Version", "2025-11-25").build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> parameter(String challenge, String name) {
    Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(challenge);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonNode json, String name) {
    check(json.path(name).isTextual(), "no " + name);
    return json.path(name).textValue();
  }

  private static List<String> texts(JsonNode array) {
    return new ObjectMapper().convertValue(array, new StringList());
  }

  private static final class StringList
      extends com.fasterxml.jackson.core.type.TypeReference<List<String>> {}

  private static void check(boolean fine, String otherwise) {
    if (!fine) {
      throw new AssertionError(otherwise);
    }
  }
}
