package dev.holdfast.notices;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice that one process has taken to deliver.
 *
 * @param subject what the client knows the person by; empty if it is of nobody
 * @param body what its channel has stored
 * @param at when it was posted
 */
public record DueNotice(
    UUID id, String channel, String clientId, String subject, String body, Instant at) {

  /** To whom in which way: each has its own turn. */
  String target() {
    return channel + " " + clientId;
  }
}
