package dev.holdfast.clientdocuments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.clients.AskedRegistration;
import dev.holdfast.clients.GrantTypes;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Registration;
import dev.holdfast.clients.Scopes;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.web.JsonBody;
import dev.holdfast.web.Problem;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a client says of itself when it registers or where it is described (RFC 7591, section 2),
 * made into what it may have: nothing but what people consent to, and unreviewed. What is not
 * understood is ignored.
 */
public final class AskedClient {

  /** What only operators say. */
  private static final List<String> OURS = List.of("may_introspect", "client_secret");

  private AskedClient() {}

  /**
   * @throws OAuthException {@code invalid_client_metadata} if it is no JSON object
   */
  public static ObjectNode json(byte[] body) {
    try {
      if (JsonBody.read(body == null ? new byte[0] : body) instanceof ObjectNode json) {
        return json;
      }
    } catch (Problem e) {
      throw refused(e.getMessage());
    }
    throw refused("Send a JSON object of client metadata.");
  }

  /**
   * @param pkceOptional whether a confidential client may leave PKCE out if it says nothing
   * @param keepsSecret whether it has a secret already, which stays
   * @throws OAuthException as RFC 7591, section 3.2.2, names what is wrong
   */
  public static Registration read(
      ObjectNode json,
      String clientId,
      boolean pkceOptional,
      Predicate<RegisteredClient> keepsSecret) {
    if (json.hasNonNull("software_statement")) {
      throw new OAuthException(
          OAuthError.UNAPPROVED_SOFTWARE_STATEMENT,
          "No publisher of software statements is known here; register without one.");
    }
    ObjectNode asked = json.deepCopy();
    asked.remove(OURS);
    asked.put("client_id", clientId);
    asked.put(Members.UNREVIEWED.name(), true);
    defaults(asked, pkceOptional);
    scopes(asked);
    AskedRegistration read = AskedRegistration.read(asked, keepsSecret);
    if (!read.faults().isEmpty()) {
      OAuthError error =
          read.aboutRedirects()
              ? OAuthError.INVALID_REDIRECT_URI
              : OAuthError.INVALID_CLIENT_METADATA;
      throw new OAuthException(error, String.join(" ", read.faults()));
    }
    requireConsent(read.registration().client());
    return read.registration();
  }

  /** RFC 7591, section 2; but PKCE is for all, unless the operator says otherwise. */
  private static void defaults(ObjectNode asked, boolean pkceOptional) {
    boolean open = asked.path("token_endpoint_auth_method").asText().equals("none");
    boolean required = !pkceOptional || open || asked.path("require_pkce").asBoolean(false);
    asked.put("require_pkce", required);
    AskedRegistration.complete(asked);
    if (!asked.hasNonNull("client_name")) {
      asked.put("client_name", host(asked.path("redirect_uris").path(0).asText()));
    }
  }

  /** The server may put others in the place of what was asked for (RFC 7591, section 2). */
  private static void scopes(ObjectNode asked) {
    JsonNode scope = asked.path("scope");
    if (scope.isTextual() && !scope.textValue().isBlank()) {
      boolean refreshes = asked.path("grant_types").toString().contains(GrantTypes.REFRESH_TOKEN);
      String known =
          Arrays.stream(scope.textValue().strip().split(" +"))
              .filter(Scopes.BY_CONSENT::contains)
              .filter(one -> refreshes || !one.equals(Scopes.OFFLINE_ACCESS))
              .distinct()
              .collect(Collectors.joining(" "));
      asked.put("scope", known.isEmpty() ? null : known);
    } else if (!scope.isMissingNode() && (scope.isNull() || scope.isTextual())) {
      asked.remove("scope");
    }
  }

  private static void requireConsent(RegisteredClient client) {
    if (client.mayUse(GrantTypes.CLIENT_CREDENTIALS)) {
      throw refused("Only an operator registers clients for client_credentials.");
    }
  }

  private static String host(String redirectUri) {
    try {
      String host = URI.create(redirectUri).getHost();
      return host == null || host.length() > 100 ? "An app" : host;
    } catch (IllegalArgumentException e) {
      return "An app";
    }
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_CLIENT_METADATA, why);
  }
}
