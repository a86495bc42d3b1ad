package dev.holdfast.clients;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How a client is stopped and let go on, each by one conditional update. */
final class ClientEnds {

  private ClientEnds() {}

  /** False if there is none, or it was deleted. */
  static boolean enable(String clientId, Instant now) {
    return Client.update(
            "enabled = true, stopped = false, updatedAt = ?1 where clientId = ?2 and endedAt is null",
            now,
            clientId)
        == 1;
  }

  /** False also if an operator has stopped it. */
  static boolean resume(String clientId, Instant now) {
    return Client.update(
            "enabled = true, updatedAt = ?1 where clientId = ?2 and endedAt is null"
                + " and stopped = false",
            now,
            clientId)
        == 1;
  }

  static boolean disable(String clientId, Instant now) {
    return Client.update(
            "enabled = false, updatedAt = ?1, tokensFrom = ?2 where clientId = ?3",
            now,
            nextSecond(now),
            clientId)
        == 1;
  }

  static boolean end(String clientId, Instant now) {
    return Client.update(
            "endedAt = ?1, awaitsSince = null, proposal = null where clientId = ?2", now, clientId)
        == 1;
  }

  /** The access tokens that it has by now. */
  static void endTokens(String clientId, Instant now) {
    Client.update("tokensFrom = ?1 where clientId = ?2", nextSecond(now), clientId);
  }

  /** Tokens say in whole seconds when they were issued: all of this one are of before. */
  private static Instant nextSecond(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
  }
}
