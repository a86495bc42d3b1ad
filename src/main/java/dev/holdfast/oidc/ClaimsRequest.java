package dev.holdfast.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.holdfast.claims.StandardClaims;
import dev.holdfast.clients.Scopes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The {@code claims} parameter (OpenID Connect Core, section 5.5). What is not understood is
 * ignored, as section 5.5 asks.
 *
 * @param idToken the standard claims that are wanted in the ID token
 * @param userinfo those that are wanted at the userinfo endpoint
 * @param subjects who may sign in; empty if anybody (section 5.5.1, {@code sub} with a value)
 * @param acr the strengths that are asked for, the best liked first; empty if none
 * @param acrEssential whether one of them is a must (section 5.5.1.1)
 */
public record ClaimsRequest(
    Set<String> idToken,
    Set<String> userinfo,
    Set<String> subjects,
    List<String> acr,
    boolean acrEssential) {

  /** Nothing is asked for. */
  public static final ClaimsRequest NONE =
      new ClaimsRequest(Set.of(), Set.of(), Set.of(), List.of(), false);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  public ClaimsRequest {
    idToken = Set.copyOf(idToken);
    userinfo = Set.copyOf(userinfo);
    subjects = Set.copyOf(subjects);
    acr = List.copyOf(acr);
  }

  /**
   * @throws IllegalArgumentException with what is wrong, if it is no JSON object of such objects
   */
  public static ClaimsRequest read(String text) {
    JsonNode root = object(parse(text), "claims");
    Set<String> idToken = new LinkedHashSet<>();
    Set<String> userinfo = new LinkedHashSet<>();
    Set<String> subjects = new LinkedHashSet<>();
    List<String> acr = new ArrayList<>();
    boolean[] essential = {false};
    each(
        root,
        "id_token",
        (name, wanted) -> {
          switch (name) {
            case "sub" -> subjects.addAll(values(wanted));
            case "acr" -> {
              acr.addAll(values(wanted));
              essential[0] = wanted.path("essential").asBoolean();
            }
            default -> add(idToken, name);
          }
        });
    each(
        root,
        "userinfo",
        (name, wanted) -> {
          if (name.equals("sub")) {
            subjects.addAll(values(wanted));
          } else {
            add(userinfo, name);
          }
        });
    return new ClaimsRequest(idToken, userinfo, subjects, acr, essential[0]);
  }

  /** What the person is asked for because of it: a scope for each claim. */
  public Set<String> scopes() {
    Set<String> scopes = new LinkedHashSet<>();
    idToken.forEach(claim -> scopes.add(Scopes.ofClaim(claim)));
    userinfo.forEach(claim -> scopes.add(Scopes.ofClaim(claim)));
    return scopes;
  }

  private static void add(Set<String> claims, String name) {
    if (StandardClaims.scopeOf(name).isPresent()) {
      claims.add(name);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("claims is not JSON.", e);
    }
  }

  private static JsonNode object(JsonNode node, String what) {
    if (!node.isObject()) {
      throw new IllegalArgumentException(what + " must be a JSON object.");
    }
    return node;
  }

  /** Null asks for a claim in the default manner (section 5.5.1). */
  private static void each(JsonNode root, String member, BiConsumer<String, JsonNode> work) {
    JsonNode claims = root.path(member);
    if (claims.isMissingNode() || claims.isNull()) {
      return;
    }
    for (var claim : object(claims, "claims." + member).properties()) {
      JsonNode wanted = claim.getValue();
      work.accept(
          claim.getKey(),
          wanted.isNull() ? wanted : object(wanted, "claims." + member + "." + claim.getKey()));
    }
  }

  private static List<String> values(JsonNode wanted) {
    List<String> values = new ArrayList<>();
    if (wanted.path("value").isTextual()) {
      values.add(wanted.path("value").textValue());
    }
    wanted.path("values").forEach(value -> values.add(value.asText()));
    return values;
  }
}
