package dev.holdfast.authorizations;

import java.time.Instant;
import java.util.UUID;

/**
 * An authorization request that waits for its person.
 *
 * @param pushed what stands for it, if its client has sent it ahead; else null
 */
record Pending(UUID id, String parameters, String pushed, Instant since, Instant until) {

  static Pending of(PendingAuthorization stored, String parameters) {
    return new Pending(stored.id, parameters, stored.pushed, stored.createdAt, stored.expiresAt);
  }

  /** Where the browser comes back to. */
  String path() {
    return "/api/oauth/authorize/resume/" + id;
  }
}
