package dev.holdfast.consent;

import dev.holdfast.people.PersonId;
import java.util.UUID;

/**
 * A person took back what she allowed; fired in the transaction that ends the grant.
 *
 * @param ended as it stood until then
 */
public record GrantWithdrawn(LiveGrant ended) {

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
