package dev.holdfast.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What people are shown of a client when it asks them, and so decide upon. */
public record Shown(
    String clientName,
    String clientUri,
    String logoUri,
    String purpose,
    Set<String> scopes,
    String policyUri,
    String tosUri) {

  /** The same in the names of RFC 7591. */
  public static final List<String> NAMES =
      List.of("client_name", "client_uri", "logo_uri", "purpose", "scope", "policy_uri", "tos_uri");

  public static Shown of(RegisteredClient client) {
    return new Shown(
        client.clientName(),
        client.clientUri(),
        client.logoUri(),
        client.purpose(),
        client.scopes(),
        client.policyUri(),
        client.tosUri());
  }

  /** Whether whoever decided about the one before has to be asked again. */
  public boolean widens(Shown before) {
    return !clientName.equals(before.clientName)
        || !Objects.equals(purpose, before.purpose)
        || !before.scopes.containsAll(scopes);
  }

  /** Whether an operator has to look at it, who has looked at the one before. */
  public boolean needsReview(Shown before) {
    return widens(before)
        || isNew(clientUri, before.clientUri)
        || isNew(logoUri, before.logoUri)
        || isNew(policyUri, before.policyUri)
        || isNew(tosUri, before.tosUri);
  }

  /** What of it can be without another look of an operator, who has looked at the one before. */
  Shown within(Shown before) {
    Set<String> fewer = new LinkedHashSet<>(scopes);
    fewer.retainAll(before.scopes);
    return new Shown(
        before.clientName,
        seen(clientUri, before.clientUri),
        seen(logoUri, before.logoUri),
        before.purpose,
        fewer.isEmpty() ? before.scopes : fewer,
        seen(policyUri, before.policyUri),
        seen(tosUri, before.tosUri));
  }

  private static String seen(String address, String before) {
    return address == null ? null : before;
  }

  private static boolean isNew(String address, String before) {
    return address != null && !address.equals(before);
  }

  /** As it is stored, and told. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("client_name", clientName);
    json.put("client_uri", clientUri);
    json.put("logo_uri", logoUri);
    json.put("purpose", purpose);
    json.put("scope", Scopes.write(scopes));
    json.put("policy_uri", policyUri);
    json.put("tos_uri", tosUri);
    return json;
  }

  static Shown read(JsonNode json) {
    String scope = json.path("scope").asText();
    return new Shown(
        json.path("client_name").asText(),
        json.path("client_uri").textValue(),
        json.path("logo_uri").textValue(),
        json.path("purpose").textValue(),
        scope.isEmpty() ? Set.of() : Scopes.parse(scope).orElseThrow(),
        json.path("policy_uri").textValue(),
        json.path("tos_uri").textValue());
  }
}
