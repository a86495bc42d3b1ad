package dev.holdfast.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.outgoing.Outgoing;
import dev.holdfast.outgoing.OutgoingFault;
import dev.holdfast.outgoing.WebhookKey;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import dev.holdfast.web.Times;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Sends an act to the operator's address, signed ({@link WebhookKey}). */
@ApplicationScoped
class Webhook {

  private static final Logger LOG = Logger.getLogger(Webhook.class);

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
    String body = body(act);
    Map<String, String> headers =
        WebhookKey.headers(List.of(key()), act.id().toString(), clock.instant(), body);
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

  private WebhookKey key() {
    return WebhookKey.parse(config.webhookSecret().orElse(""))
        .orElseThrow(
            () ->
                StartRefused.because(
                    "HOLDFAST_AUDIT_WEBHOOK_SECRET is missing or no secret of 24 to 64 bytes; set"
                        + " it as in: whsec_$(openssl rand -base64 32)"));
  }
}
