package dev.holdfast.clients;

import java.time.Instant;
import java.util.UUID;

/**
 * A client, and how it stands with those who look after it.
 *
 * @param organization whose it is; null if the operator's own
 * @param stopped whether an operator has stopped it
 * @param ended whether it was deleted, and stays for people's lists only
 * @param asksAnewFrom whoever decided about it before is asked again; null if nobody is
 */
public record KnownClient(
    RegisteredClient client,
    UUID organization,
    Instant createdAt,
    Instant updatedAt,
    boolean stopped,
    boolean ended,
    Instant asksAnewFrom,
    Review review) {

  /** Whether only members of its organization may be asked. */
  public boolean membersOnly() {
    return organization != null && client.unreviewed();
  }
}
