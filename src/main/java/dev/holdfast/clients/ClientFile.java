package dev.holdfast.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A client of a file, in the names of RFC 7591, section 2, and of {@code client list --json}. What
 * is not understood is ignored, as that section asks, and named.
 *
 * @param place where in the file, such as {@code [0]}
 * @param findings what is wrong with it; filled by {@link #registration}
 */
record ClientFile(String place, JsonNode json, List<Finding> findings) {

  private static final Set<String> UNDERSTOOD =
      Set.of(
          "client_id",
          "client_secret",
          "client_name",
          "client_uri",
          "logo_uri",
          "purpose",
          "redirect_uris",
          "scope",
          "grant_types",
          "response_types",
          "token_endpoint_auth_method",
          "require_pkce",
          "access_token_alg",
          "id_token_signed_response_alg",
          "post_logout_redirect_uris",
          "may_introspect");

  ClientFile(String place, JsonNode json) {
    this(place, json, new ArrayList<>());
  }

  /** What is wrong with it, each with its place. */
  List<String> faults() {
    return findings.stream()
        .map(
            found ->
                place
                    + (found.sentence().startsWith(found.member() + ": ") ? "." : ": ")
                    + found.sentence())
        .toList();
  }

  /**
   * What is to be registered; empty if {@link #faults} says why not.
   *
   * @param keepsSecret whether a client is there and has a secret, which stays if none is given
   * @param newSecret makes one for a confidential client that has none
   */
  Optional<Registration> registration(
      Predicate<RegisteredClient> keepsSecret, Function<String, String> newSecret) {
    if (!json.isObject()) {
      findings.add(new Finding("", "must be an object."));
      return Optional.empty();
    }
    RegisteredClient client = client();
    String secret = text("client_secret", null);
    if (findings.isEmpty()
        && secret == null
        && client.tokenEndpointAuthMethod().hasSecret()
        && !keepsSecret.test(client)) {
      secret = newSecret.apply(client.clientId());
    }
    Registration registration = new Registration(client, secret);
    if (findings.isEmpty()) {
      findings.addAll(registration.findings());
    }
    return findings.isEmpty() ? Optional.of(registration) : Optional.empty();
  }

  /** Names that are there and mean nothing here. */
  List<String> ignored() {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    names.removeAll(UNDERSTOOD);
    names.removeAll(Members.NAMES);
    return names;
  }

  private RegisteredClient client() {
    String id = text("client_id", "");
    List<String> uris = texts("redirect_uris", List.of());
    Set<String> grants =
        new LinkedHashSet<>(texts("grant_types", List.copyOf(ClientDefaults.grantTypes(uris))));
    if (!texts("response_types", List.of("code")).equals(List.of("code"))
        && grants.contains(GrantTypes.AUTHORIZATION_CODE)) {
      wrong("response_types", "the only one is code.");
    }
    return new RegisteredClient(
        id,
        text("client_name", id),
        text("client_uri", null),
        text("logo_uri", null),
        text("purpose", null),
        uris,
        scopes(grants),
        grants,
        method(),
        truth("require_pkce", true),
        text("access_token_alg", "ES256"),
        text("id_token_signed_response_alg", "RS256"),
        texts("post_logout_redirect_uris", List.of()),
        truth("may_introspect", false),
        ClientMetadata.of(json),
        true);
  }

  private Set<String> scopes(Set<String> grants) {
    String scope = text("scope", Scopes.write(ClientDefaults.scopes(grants)));
    Optional<Set<String>> scopes = scope.isEmpty() ? Optional.of(Set.of()) : Scopes.parse(scope);
    if (scopes.isEmpty()) {
      wrong("scope", "must be names with one space between.");
    }
    return scopes.orElse(Set.of());
  }

  private AuthMethod method() {
    String name = text("token_endpoint_auth_method", AuthMethod.CLIENT_SECRET.wireName());
    try {
      return AuthMethod.of(name.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      wrong(
          "token_endpoint_auth_method",
          "may be " + String.join(", ", AuthMethod.all().map(AuthMethod::wireName).toList()) + ".");
      return AuthMethod.CLIENT_SECRET;
    }
  }

  private void wrong(String name, String why) {
    findings.add(new Finding(name, name + ": " + why));
  }

  private String text(String name, String otherwise) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isTextual()) {
      wrong(name, "must be a string.");
    }
    return value.asText();
  }

  private boolean truth(String name, boolean otherwise) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      wrong(name, "must be true or false.");
    }
    return value.asBoolean(otherwise);
  }

  private List<String> texts(String name, List<String> otherwise) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    List<String> texts = new ArrayList<>();
    value.forEach(one -> texts.add(one.isTextual() ? one.textValue() : null));
    if (!value.isArray() || texts.contains(null)) {
      wrong(name, "must be an array of strings.");
      return otherwise;
    }
    return texts;
  }
}
