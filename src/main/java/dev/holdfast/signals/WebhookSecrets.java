package dev.holdfast.signals;

import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Members;
import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.developers.Caller;
import dev.holdfast.developers.ClientAccess;
import dev.holdfast.outgoing.WebhookKey;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * The secrets that webhooks of clients are signed with; those who look after a client make them.
 */
@ApplicationScoped
public class WebhookSecrets {

  /** So long the one before signs, too. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private static final int MOST = 5;

  private final Clock clock;
  private final ClientAccess access;
  private final Encryption encryption;
  private final AuditLog log;

  WebhookSecrets(Clock clock, ClientAccess access, Encryption encryption, AuditLog log) {
    this.clock = clock;
    this.access = access;
    this.encryption = encryption;
    this.log = log;
  }

  /** Its address takes nothing more: nothing is sent there until another secret is made. */
  @Durable
  void gone(String clientId, String uri) {
    WebhookGone.put(clientId, uri, clock.instant());
  }

  boolean has(String clientId) {
    return !WebhookSecret.of(clientId, clock.instant()).isEmpty();
  }

  /** Those that sign now, the newest first. */
  List<WebhookKey> keys(String clientId) {
    return WebhookSecret.of(clientId, clock.instant()).stream()
        .flatMap(secret -> open(secret).stream())
        .toList();
  }

  /**
   * The newest, without itself.
   *
   * @throws Problem {@code not-found} if the client is none of hers
   */
  public Optional<KnownWebhookSecret> of(Caller caller, String clientId) {
    String uri = access.seen(caller, clientId).client().get(Members.WEBHOOK_URI);
    List<WebhookSecret> all = WebhookSecret.of(clientId, clock.instant());
    return all.stream()
        .findFirst()
        .map(
            newest ->
                new KnownWebhookSecret(
                    newest.createdAt,
                    all.size() < 2 ? null : all.get(1).expiresAt,
                    uri == null ? null : WebhookGone.since(clientId, uri)));
  }

  /**
   * Gives a client another one. Those before sign too for a day, so that its receivers can be moved
   * over without a gap; and an address that took nothing more is tried again.
   *
   * @throws Problem {@code not-found} if the client is none of hers, {@code forbidden} if she only
   *     sees it, {@code conflict} if she did so too often today
   */
  @Durable
  public void replace(Caller caller, String clientId, WebhookKey made) {
    KnownClient known = access.held(caller, clientId);
    Instant now = clock.instant();
    WebhookGone.deleteById(clientId);
    WebhookSecret.removeOver(clientId, now);
    WebhookSecret.expire(clientId, now.plus(OVERLAP));
    if (WebhookSecret.of(clientId, now).size() >= MOST) {
      throw new Problem(
          ProblemType.CONFLICT, "It was made anew " + MOST + " times within a day; try tomorrow.");
    }
    WebhookSecret secret = new WebhookSecret();
    secret.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    secret.clientId = clientId;
    byte[] plain = made.written().getBytes(StandardCharsets.US_ASCII);
    secret.sealed = encryption.encrypt(plain, context(secret.id));
    secret.createdAt = now;
    secret.persist();
    log.note(
        Act.of(caller.actor(), "client.webhook-secret.made", "client", clientId)
            .within(known.organization()));
  }

  /** Empty if its key was taken away too early. */
  private Optional<WebhookKey> open(WebhookSecret secret) {
    String without = "A webhook of the client " + secret.clientId + " cannot be signed";
    return encryption
        .tryDecrypt(secret.sealed, context(secret.id), without)
        .flatMap(plain -> WebhookKey.parse(new String(plain, StandardCharsets.US_ASCII)));
  }

  @Produces
  Encrypted encrypted() {
    return new Encrypted(
        "webhook secrets", "webhook_secret", "id", "sealed", WebhookSecrets::context);
  }

  private static String context(Object id) {
    return "webhook-secret:" + id;
  }
}
