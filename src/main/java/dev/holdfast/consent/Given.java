package dev.holdfast.consent;

import dev.holdfast.details.RecordItem;
import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * What a person decided on a client's question.
 *
 * @param scopes what she allows
 * @param declined what was asked for too
 * @param until null until she withdraws it
 * @param kept what she allowed before, and was not asked about: it stays, with its own end
 * @param once whether it is for one answer with tokens only, which is to be had until then
 */
public record Given(
    PersonId person,
    String clientId,
    Set<String> scopes,
    Set<String> declined,
    Instant until,
    Set<String> kept,
    boolean once) {

  public Given {
    scopes = RecordItem.inGrant(scopes);
    declined = RecordItem.inGrant(declined);
  }

  /** For as many answers as the client wants. */
  public Given(
      PersonId person,
      String clientId,
      Set<String> scopes,
      Set<String> declined,
      Instant until,
      Set<String> kept) {
    this(person, clientId, scopes, declined, until, kept, false);
  }

  /** Of what was before nothing stays. */
  public Given(
      PersonId person, String clientId, Set<String> scopes, Set<String> declined, Instant until) {
    this(person, clientId, scopes, declined, until, Set.of());
  }
}
