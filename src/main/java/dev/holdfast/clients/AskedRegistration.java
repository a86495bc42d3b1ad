package dev.holdfast.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.crypto.Tokens;
import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody asks to be registered with, in the names of RFC 7591, section 2.
 *
 * @param registration null if something is wrong
 * @param findings what that is
 */
public record AskedRegistration(Registration registration, List<Finding> findings) {

  /**
   * @param keepsSecret whether the client is there and has a secret, which stays; else one is made
   */
  public static AskedRegistration read(JsonNode json, Predicate<RegisteredClient> keepsSecret) {
    ClientFile file = new ClientFile("", json);
    Registration registration =
        file.registration(keepsSecret, client -> Tokens.random()).orElse(null);
    return new AskedRegistration(registration, List.copyOf(file.findings()));
  }

  /** Names that mean nothing here. */
  public static List<String> unknown(JsonNode json) {
    return new ClientFile("", json).ignored();
  }

  /** What is said if nothing is said (section 2); but PKCE is for all. */
  public static void complete(ObjectNode asked) {
    putIfMissing(asked, "token_endpoint_auth_method", AuthMethod.CLIENT_SECRET_BASIC.wireName());
    if (!asked.hasNonNull("grant_types")) {
      asked.putArray("grant_types").add(GrantTypes.AUTHORIZATION_CODE);
    }
    if (!asked.hasNonNull("require_pkce")) {
      asked.put("require_pkce", true);
    }
  }

  /** Everything that is wrong, as sentences that say what to change. */
  public List<String> faults() {
    return findings.stream().map(Finding::sentence).toList();
  }

  /** Whether the first fault is about where people come back to. */
  public boolean aboutRedirects() {
    return !findings.isEmpty() && findings.get(0).member().equals("redirect_uris");
  }

  private static void putIfMissing(ObjectNode asked, String name, String value) {
    if (!asked.hasNonNull(name)) {
      asked.put(name, value);
    }
  }
}
