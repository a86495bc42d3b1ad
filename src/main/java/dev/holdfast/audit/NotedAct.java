package dev.holdfast.audit;

import dev.holdfast.web.Position;
import java.time.Instant;
import java.util.UUID;

/** An act as the log holds it, and when it was done. */
public record NotedAct(UUID id, Instant at, Act act) {

  /** Where it stands among the others, for the page after it. */
  public Position position() {
    return new Position(at, id);
  }
}
