package dev.holdfast.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import dev.holdfast.web.Times;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Sends an act to the operator's address, signed in the way of the Standard Webhooks specification
 * 1.0.0: HMAC-SHA256 of id, time and body.
 */
@ApplicationScoped
class Webhook {

  private static final Logger LOG = Logger.getLogger(Webhook.class);
  private static final String PREFIX = "whsec_";
  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private final AuditConfig config;
  private final Outgoing outgoing;
  private final ObjectMapper json;
  private final Clock clock;

  Webhook(AuditConfig config, Outgoing outgoing, ObjectMapper json, Clock clock) {
    this.config = config;
    this.outgoing = outgoing;
    this.json = json;
    this.clock = clock;
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent event) {
    if (config.webhookUrl().isPresent()) {
      String url = config.webhookUrl().get();
      if (!url.matches("https?://[^\\s#]+")) {
        throw StartRefused.because(
            "HOLDFAST_AUDIT_WEBHOOK_URL is no https address; set it as in:"
                + " https://logs.example.org/holdfast");
      }
      key();
    }
  }

  /** Whether it was taken: answered with 2xx in time. */
  boolean send(NotedAct act) {
    String id = act.id().toString();
    String time = String.valueOf(clock.instant().getEpochSecond());
    String body = body(act);
    Map<String, String> headers =
        Map.of(
            "webhook-id",
            id,
            "webhook-timestamp",
            time,
            "webhook-signature",
            "v1," + signature(key(), id, time, body));
    try {
      int status = outgoing.postJson(URI.create(config.webhookUrl().orElseThrow()), headers, body);
      if (status / 100 == 2) {
        return true;
      }
      LOG.warnf("The webhook of the audit log answered %d; it is tried again", status);
    } catch (OutgoingFault e) {
      LOG.warnf("The webhook of the audit log was not reached: %s", e.getMessage());
    }
    return false;
  }

  static String signature(byte[] key, String id, String time, String body) {
    byte[] signature = Tokens.hmacBytes(key, id + "." + time + "." + body);
    return Base64.getEncoder().encodeToString(signature);
  }

  private String body(NotedAct act) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", act.act().action());
    body.put("timestamp", Times.write(act.at()));
    body.put("data", AuditView.of(act));
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] key() {
    try {
      String secret = config.webhookSecret().orElse("");
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      if (secret.startsWith(PREFIX) && key.length >= FEWEST_BYTES && key.length <= MOST_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      // falls through: not a secret
    }
    throw StartRefused.because(
        "HOLDFAST_AUDIT_WEBHOOK_SECRET is missing or no secret of 24 to 64 bytes; set it as in:"
            + " whsec_$(openssl rand -base64 32)");
  }
}
