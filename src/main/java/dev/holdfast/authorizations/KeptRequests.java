package dev.holdfast.authorizations;

import dev.holdfast.crypto.Encryption;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.requests.RequestsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Requests as they are stored while they wait: encrypted, as there may be an address in them. They
 * are not put under another key: once that has changed, all of them are over in minutes.
 */
@ApplicationScoped
class KeptRequests {

  private final Clock clock;
  private final RequestsConfig config;
  private final Encryption encryption;

  KeptRequests(Clock clock, RequestsConfig config, Encryption encryption) {
    this.clock = clock;
    this.config = config;
    this.encryption = encryption;
  }

  PendingAuthorization make(AuthorizeRequest request, String browser) {
    PendingAuthorization pending = new PendingAuthorization();
    pending.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    pending.browser = browser;
    pending.parameters = encryption.encryptText(request.sent().write(), context(pending.id));
    pending.pushed = request.pushed();
    pending.createdAt = clock.instant();
    pending.expiresAt = pending.createdAt.plus(config.pendingLifetime());
    return pending;
  }

  /** Empty if its key was taken away meanwhile: then it is begun anew. */
  Optional<Pending> open(PendingAuthorization stored) {
    return encryption
        .tryDecrypt(stored.parameters, context(stored.id), "Somebody has to begin anew")
        .map(plain -> Pending.of(stored, new String(plain, StandardCharsets.UTF_8)));
  }

  private static String context(UUID id) {
    return "pending_authorization.parameters:" + id;
  }
}
