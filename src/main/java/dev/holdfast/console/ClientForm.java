package dev.holdfast.console;

import static dev.holdfast.console.FieldSpec.Kind.ADDRESS;
import static dev.holdfast.console.FieldSpec.Kind.LINES;
import static dev.holdfast.console.FieldSpec.Kind.NUMBER;
import static dev.holdfast.console.FieldSpec.Kind.ONE;
import static dev.holdfast.console.FieldSpec.Kind.SOME;
import static dev.holdfast.console.FieldSpec.Kind.TEXT;
import static dev.holdfast.console.FieldSpec.Kind.TRUTH;
import static dev.holdfast.console.FieldSpec.Kind.WORDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.Scopes;
import dev.holdfast.web.Fault;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The form of a client: what of RFC 7591's members is typed how. */
final class ClientForm {

  private static final String[] ALGS = {"ES256", "RS256", "PS256", "EdDSA"};
  private static final Map<String, List<FieldSpec>> GROUPS = groups();

  private ClientForm() {}

  private static Map<String, List<FieldSpec>> groups() {
    Map<String, List<FieldSpec>> groups = new LinkedHashMap<>();
    groups.put(
        "What people are shown",
        List.of(
            FieldSpec.of("client_name", "Name", "As people know it.", TEXT),
            FieldSpec.of(
                "purpose", "Purpose", "One sentence: what you ask people’s data for.", TEXT),
            FieldSpec.of("client_uri", "Site", "An https address.", ADDRESS),
            FieldSpec.of("logo_uri", "Logo", "The https address of a square picture.", ADDRESS),
            FieldSpec.of("policy_uri", "Privacy policy", "An https address.", ADDRESS),
            FieldSpec.of("tos_uri", "Terms of use", "An https address.", ADDRESS)));
    groups.put("What it asks for", asked());
    groups.put(
        "Where people come back to",
        List.of(
            FieldSpec.of(
                "redirect_uris",
                "Redirect URIs",
                "One in each line; https, http://127.0.0.1/…, or a scheme of your own.",
                LINES),
            FieldSpec.of(
                "post_logout_redirect_uris",
                "Redirect URIs after signing out",
                "One in each line.",
                LINES),
            FieldSpec.of(
                "backchannel_logout_uri",
                "Back-channel logout",
                "Where you hear that somebody has signed out.",
                ADDRESS)));
    groups.put("How it shows who it is", authentication());
    groups.put("Algorithms, lifetimes and webhooks", more());
    return groups;
  }

  private static List<FieldSpec> asked() {
    return List.of(
        FieldSpec.of(
            "scope",
            "Scopes",
            "People tick what they allow of these. Ask for no more than you need.",
            WORDS,
            Scopes.BY_CONSENT.toArray(String[]::new)),
        FieldSpec.of(
            "grant_types",
            "Grant types",
            "authorization_code for apps with a browser; refresh_token to come back later.",
            SOME,
            GrantTypes.AUTHORIZATION_CODE,
            GrantTypes.REFRESH_TOKEN,
            GrantTypes.DEVICE_CODE));
  }

  private static List<FieldSpec> authentication() {
    return List.of(
        FieldSpec.of(
            "token_endpoint_auth_method",
            "Authentication",
            "none: an app that can keep no secret, in a browser or on a device.",
            ONE,
            "client_secret_basic",
            "client_secret_post",
            "client_secret_jwt",
            "private_key_jwt",
            "none"),
        FieldSpec.of("jwks_uri", "Where its public keys are", "For private_key_jwt.", ADDRESS),
        FieldSpec.of(
            "require_pkce", "Requires PKCE (S256)", "Leave it on: it costs nothing.", TRUTH),
        FieldSpec.of(
            "require_pushed_authorization_requests",
            "Requests count only if they are pushed (RFC 9126)",
            "",
            TRUTH),
        FieldSpec.of(
            "dpop_bound_access_tokens", "Tokens are bound to a key (DPoP, RFC 9449)", "", TRUTH));
  }

  private static List<FieldSpec> more() {
    return List.of(
        FieldSpec.of("access_token_alg", "Access tokens are signed with", "", ONE, ALGS),
        FieldSpec.of("id_token_signed_response_alg", "ID tokens are signed with", "", ONE, ALGS),
        FieldSpec.of(
            "access_token_lifetime", "Access tokens live", "Seconds; empty: as for all.", NUMBER),
        FieldSpec.of(
            "refresh_token_idle_lifetime",
            "Unused refresh tokens live",
            "Seconds; empty: as for all.",
            NUMBER),
        FieldSpec.of(
            "refresh_token_lifetime",
            "Refresh tokens live at most",
            "Seconds; empty: as for all.",
            NUMBER),
        FieldSpec.of(
            "webhook_uri",
            "Webhook",
            "Where you hear of grants that end or change, and of disputes.",
            ADDRESS),
        FieldSpec.of(
            "security_event_uri",
            "Security events",
            "The same of grants, as signed tokens (RFC 8417, RFC 8935).",
            ADDRESS));
  }

  /** What a new one has before anything is typed. */
  static ObjectNode usual() {
    ObjectNode usual = JsonNodeFactory.instance.objectNode();
    usual.putArray("grant_types").add(GrantTypes.AUTHORIZATION_CODE);
    usual.put("token_endpoint_auth_method", "client_secret_basic");
    usual.put("require_pkce", true);
    usual.put("access_token_alg", "ES256");
    usual.put("id_token_signed_response_alg", "RS256");
    usual.put("scope", Scopes.OPENID);
    return usual;
  }

  /** What was typed, as a JSON Merge Patch. */
  static ObjectNode read(MultivaluedMap<String, String> sent) {
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    GROUPS.values().stream()
        .flatMap(List::stream)
        .forEach(spec -> asked.set(spec.name(), spec.read(sent.get(spec.name()))));
    return asked;
  }

  /** The form, with what is wrong at each field. */
  static List<Field.Group> shown(JsonNode said, List<Fault> faults) {
    Map<String, String> wrong =
        faults.stream()
            .collect(
                Collectors.toMap(
                    fault -> fault.path().replaceFirst("^/", ""),
                    Fault::message,
                    (one, other) -> one + " " + other));
    return GROUPS.entrySet().stream()
        .map(
            group ->
                new Field.Group(
                    group.getKey(),
                    group.getKey().startsWith("What")
                        || group.getKey().startsWith("Where")
                        || group.getValue().stream()
                            .anyMatch(spec -> wrong.containsKey(spec.name())),
                    group.getValue().stream()
                        .map(
                            spec ->
                                spec.shown(
                                    said.path(spec.name()), wrong.getOrDefault(spec.name(), "")))
                        .toList()))
        .toList();
  }

  /** What is wrong and has no field. */
  static List<String> elsewhere(List<Fault> faults) {
    List<String> fields =
        GROUPS.values().stream().flatMap(List::stream).map(spec -> "/" + spec.name()).toList();
    return faults.stream()
        .filter(fault -> !fields.contains(fault.path()))
        .map(Fault::message)
        .toList();
  }
}
