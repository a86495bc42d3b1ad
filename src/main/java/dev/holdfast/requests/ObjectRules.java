package dev.holdfast.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.jose.ForeignJwt;
import dev.holdfast.jose.JwtFault;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a request object has to be beside signed, and what its claims are as parameters. */
@ApplicationScoped
class ObjectRules {

  /** RFC 9101, section 10.8: one that says that it is something else is no request object. */
  private static final Set<String> TYPES = Set.of("oauth-authz-req+jwt", "jwt");

  /** Of the object itself (RFC 7519, section 4.1), not of the request in it. */
  private static final Set<String> OF_JWT = Set.of("iss", "aud", "exp", "nbf", "iat", "jti");

  /** How far clocks may be apart. */
  private static final Duration LEEWAY = Duration.ofSeconds(30);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Clock clock;
  private final String issuer;

  ObjectRules(Clock clock, PlatformConfig platform) {
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  /**
   * RFC 9101, sections 4 and 10.8. Who it is from and for need not be said, but must be right.
   *
   * @throws JwtFault with what is wrong
   */
  void require(ForeignJwt jwt, RegisteredClient client) {
    String type = jwt.type();
    check(
        type == null || TYPES.contains(type.toLowerCase(Locale.ROOT)),
        "must have the typ oauth-authz-req+jwt");
    String from = jwt.text("iss");
    check(from == null || from.equals(client.clientId()), "must have the client_id as iss");
    check(
        jwt.audience().isEmpty() || jwt.audience().contains(issuer),
        "must have the issuer " + issuer + " as aud");
    check(jwt.text("sub") == null, "must have no sub: it could be taken for an assertion");
    Instant now = clock.instant();
    Instant end = jwt.time("exp");
    check(end == null || now.isBefore(end), "has expired");
    for (String begin : new String[] {"nbf", "iat"}) {
      Instant time = jwt.time(begin);
      check(time == null || !time.isAfter(now.plus(LEEWAY)), "has an " + begin + " in the future");
    }
  }

  /** Its claims as they would have been sent (RFC 9101, section 4). */
  static SentParameters parameters(ForeignJwt jwt, RegisteredClient client) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (var claim : json(jwt).properties()) {
      List<String> texts = texts(claim.getKey(), claim.getValue());
      if (!OF_JWT.contains(claim.getKey()) && !texts.isEmpty()) {
        values.put(claim.getKey(), texts);
      }
    }
    check(
        !values.containsKey("request") && !values.containsKey("request_uri"),
        "must hold neither request nor request_uri");
    List<String> id = List.of(client.clientId());
    check(values.getOrDefault("client_id", id).equals(id), "has another client_id");
    values.put("client_id", id);
    return SentParameters.of(values);
  }

  private static JsonNode json(ForeignJwt jwt) {
    try {
      return JSON.readTree(jwt.claims().getRawJson());
    } catch (JsonProcessingException e) {
      throw new JwtFault("is not JSON");
    }
  }

  /** What has structure is sent as JSON, but several of one name one by one; null, as nothing. */
  private static List<String> texts(String name, JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray() && SentParameters.SEVERAL.contains(name)) {
      value.forEach(one -> texts.add(one.asText()));
    } else if (!value.isNull()) {
      texts.add(value.isContainerNode() ? value.toString() : value.asText());
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private static void check(boolean fine, String otherwise) {
    if (!fine) {
      throw new JwtFault(otherwise);
    }
  }
}
