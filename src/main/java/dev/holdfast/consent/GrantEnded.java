package dev.holdfast.consent;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A grant has ended; fired in the unit of work that ends it, once.
 *
 * @param ended as it stood until then
 */
public record GrantEnded(LiveGrant ended, End how, Instant at) {

  public UUID grant() {
    return ended.id();
  }

  public PersonId person() {
    return ended.person();
  }

  public String clientId() {
    return ended.clientId();
  }
}
