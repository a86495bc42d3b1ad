package dev.holdfast.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** How long a client's tokens live, where that is to be shorter than it is for all. */
public final class LifetimeMembers {

  private static final long SHORTEST = 60;
  private static final long LONGEST = Duration.ofDays(3_650).toSeconds();

  public static final Member<Duration> ACCESS_TOKEN = lifetime("access_token_lifetime");

  /** From the authorization on, however often it is used. */
  public static final Member<Duration> REFRESH_TOKEN = lifetime("refresh_token_lifetime");

  /** Of a refresh token that is not used. */
  public static final Member<Duration> REFRESH_TOKEN_IDLE = lifetime("refresh_token_idle_lifetime");

  static final List<Member<Duration>> ALL =
      List.of(ACCESS_TOKEN, REFRESH_TOKEN, REFRESH_TOKEN_IDLE);

  private LifetimeMembers() {}

  private static Member<Duration> lifetime(String name) {
    return new Member<>(
        name, null, "must be a number of seconds, 60 or more", LifetimeMembers::read);
  }

  private static Duration read(JsonNode json) {
    boolean fine =
        json.isIntegralNumber() && json.longValue() >= SHORTEST && json.longValue() <= LONGEST;
    return fine ? Duration.ofSeconds(json.longValue()) : null;
  }
}
