package dev.holdfast.signals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.keys.SigningAlg;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.notices.Channel;
import dev.holdfast.notices.DueNotice;
import dev.holdfast.notices.Outcome;
import dev.holdfast.outgoing.Posted;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Security Event Tokens (RFC 8417), pushed as RFC 8935 says. */
@ApplicationScoped
class EventTokens implements Channel {

  private static final String TYPE = "secevent+jwt";
  private static final String MEDIA_TYPE = "application/secevent+jwt";
  private static final String EVENT = "urn:holdfast:event:";

  private final SigningKeys keys;
  private final Posting posting;
  private final ObjectMapper json;
  private final Clock clock;
  private final String issuer;

  EventTokens(
      SigningKeys keys, Posting posting, ObjectMapper json, Clock clock, PlatformConfig platform) {
    this.keys = keys;
    this.posting = posting;
    this.json = json;
    this.clock = clock;
    this.issuer = platform.publicUrl().toString();
  }

  @Override
  public String name() {
    return "event";
  }

  @Override
  public boolean wanted(RegisteredClient client) {
    return client.get(Members.SECURITY_EVENT_URI) != null;
  }

  @Override
  public Outcome send(RegisteredClient client, DueNotice notice) {
    URI uri = URI.create(client.get(Members.SECURITY_EVENT_URI));
    String token = token(client, Signal.read(notice.body(), json));
    return posting
        .send(client, uri, MEDIA_TYPE, Map.of(), token)
        .map(this::outcome)
        .orElse(Outcome.FAILED);
  }

  /**
   * RFC 8935, section 2.4: a 400 that says which error there is with this token refuses it; any
   * other is a general failure, after which it may be taken.
   */
  private Outcome outcome(Posted answer) {
    if (answer.taken()) {
      return Outcome.SENT;
    }
    return says(answer.refusal()) ? Outcome.REFUSED : Outcome.FAILED;
  }

  private boolean says(String refusal) {
    try {
      return !refusal.isBlank() && json.readTree(refusal).path("err").isTextual();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Signed as the client's ID tokens are; there is no {@code sub} and no {@code exp} in one. */
  private String token(RegisteredClient client, Signal signal) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer);
    claims.setAudience(List.of(client.clientId()));
    claims.setIssuedAt(NumericDate.fromSeconds(clock.instant().getEpochSecond()));
    claims.setJwtId(signal.id().toString());
    claims.setClaim("toe", signal.at().getEpochSecond());
    claims.setClaim("sub_id", subject(signal));
    claims.setClaim("events", Map.of(EVENT + signal.type().replace('.', '-'), payload(signal)));
    SigningAlg alg = SigningAlg.of(client.idTokenSignedResponseAlg());
    return keys.sign(alg, TYPE, claims.toJson());
  }

  /** RFC 9493, section 3.2.4. */
  private Map<String, Object> subject(Signal signal) {
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("format", "iss_sub");
    subject.put("iss", issuer);
    subject.put("sub", signal.subject());
    return subject;
  }

  private static Map<String, Object> payload(Signal signal) {
    Map<String, Object> payload = new LinkedHashMap<>();
    signal
        .data()
        .forEach((name, value) -> payload.put(name.equals("grantId") ? "grant_id" : name, value));
    return payload;
  }
}
