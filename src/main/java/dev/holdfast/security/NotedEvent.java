package dev.holdfast.security;

import dev.holdfast.web.Position;
import java.time.Instant;
import java.util.UUID;

/** An event as the log holds it, and when it happened. */
public record NotedEvent(UUID id, Instant at, SecurityEvent event) {

  /** Where it stands among the others, for the page after it. */
  public Position position() {
    return new Position(at, id);
  }
}
