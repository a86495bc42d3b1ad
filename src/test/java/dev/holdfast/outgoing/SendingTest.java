package dev.holdfast.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How webhooks are signed, and when who did not take one is tried again. */
class SendingTest {

  @Test
  void a_webhook_is_signed_as_standard_webhooks_shows_it() {
    assertEquals(
        "rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=",
        new WebhookKey(Base64.getDecoder().decode("plJ3nmyCDGBKInavdOK15jsl"))
            .signature(
                "msg_loFOjxBNrRLzqYUf",
                "1731705121",
                "{\"event_type\":\"ping\",\"data\":{\"success\":true}}"));
  }

  @Test
  void it_is_signed_with_each_key() {
    WebhookKey one = WebhookKey.make();
    WebhookKey two = WebhookKey.make();
    Map<String, String> headers =
        WebhookKey.headers(List.of(one, two), "an id", Instant.ofEpochSecond(7), "{}");
    assertEquals("an id", headers.get("webhook-id"));
    assertEquals("7", headers.get("webhook-timestamp"));
    assertEquals(
        "v1,"
            + Webhooks.signature(one.written(), "an id", "7", "{}")
            + " v1,"
            + Webhooks.signature(two.written(), "an id", "7", "{}"),
        headers.get("webhook-signature"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_",
        "whsec_c2hvcnQ=",
        "whsec_!",
        "plJ3nmyCDGBKInavdOK15jslplJ3nmyCDGBKInavdOK15jsl"
      })
  void what_is_no_secret_is_none(String text) {
    assertTrue(WebhookKey.parse(text).isEmpty());
  }

  @Test
  void the_pauses_double_up_to_an_hour() {
    assertEquals(Duration.ofSeconds(15), Pauses.after(0));
    assertEquals(Duration.ofSeconds(30), Pauses.after(1));
    assertEquals(Duration.ofMinutes(2), Pauses.after(3));
    assertEquals(Duration.ofHours(1), Pauses.after(9));
    assertEquals(Duration.ofHours(1), Pauses.after(Integer.MAX_VALUE));
  }
}
