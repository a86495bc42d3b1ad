package dev.holdfast.outgoing;

import dev.holdfast.crypto.Tokens;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a webhook is signed with, in the way of the Standard Webhooks specification 1.0.0:
 * HMAC-SHA256 of id, time and body.
 */
public final class WebhookKey {

  private static final String PREFIX = "whsec_";
  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;
  private static final int NEW_BYTES = 32;

  private final byte[] key;

  WebhookKey(byte[] key) {
    this.key = key;
  }

  /** A new one, made at random. */
  public static WebhookKey make() {
    return new WebhookKey(Tokens.randomBytes(NEW_BYTES));
  }

  /** Empty unless it is {@code whsec_} and the base64 of 24 to 64 bytes. */
  public static Optional<WebhookKey> parse(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      return key.length >= FEWEST_BYTES && key.length <= MOST_BYTES
          ? Optional.of(new WebhookKey(key))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The secret as the receiver is given it. */
  public String written() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /**
   * What is sent beside the body.
   *
   * @param keys it is signed with each, so that a receiver can move from one to the next
   * @param id the same at each attempt
   */
  public static Map<String, String> headers(
      List<WebhookKey> keys, String id, Instant now, String body) {
    String time = String.valueOf(now.getEpochSecond());
    return Map.of(
        "webhook-id",
        id,
        "webhook-timestamp",
        time,
        "webhook-signature",
        keys.stream()
            .map(key -> "v1," + key.signature(id, time, body))
            .collect(Collectors.joining(" ")));
  }

  String signature(String id, String time, String body) {
    byte[] signature = Tokens.hmacBytes(key, id + "." + time + "." + body);
    return Base64.getEncoder().encodeToString(signature);
  }
}
