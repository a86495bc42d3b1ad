package dev.holdfast.authorizations;

import java.time.Instant;
import java.util.UUID;

/** An authorization request that waits for its person. */
record Pending(UUID id, String parameters, Instant since, Instant until) {

  static Pending of(PendingAuthorization stored) {
    return new Pending(stored.id, stored.parameters, stored.createdAt, stored.expiresAt);
  }

  /** Where the browser comes back to. */
  String path() {
    return "/api/oauth/authorize/resume/" + id;
  }
}
