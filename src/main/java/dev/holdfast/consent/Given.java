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
 * @param kept what she allowed before and was not asked about, or part of that: it stays, with the
 *     end that it had
 * @param once whether it is for one answer with tokens only, which is to be had until then
 * @param asked whether the client asked; else she has changed it by herself
 */
public record Given(
    PersonId person,
    String clientId,
    Set<String> scopes,
    Set<String> declined,
    Instant until,
    Set<String> kept,
    boolean once,
    boolean asked) {

  public Given {
    scopes = RecordItem.inGrant(scopes);
    declined = RecordItem.inGrant(declined);
  }

  public Given(
      PersonId person,
      String clientId,
      Set<String> scopes,
      Set<String> declined,
      Instant until,
      Set<String> kept,
      boolean once) {
    this(person, clientId, scopes, declined, until, kept, once, true);
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

  /** The same, not asked for. */
  Given unasked() {
    return new Given(person, clientId, scopes, declined, until, kept, once, false);
  }
}
