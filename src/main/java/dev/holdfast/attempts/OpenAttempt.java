package dev.holdfast.attempts;

import dev.holdfast.crypto.TokenSeal;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Proof;
import dev.holdfast.web.ReturnPath;
import java.util.Set;

/**
 * A sign-in that is under way.
 *
 * @param id what her browser, or the client, knows it by
 * @param boundTo whose it is, as in {@link NewAttempt}
 * @param address as she typed it; empty if she did not
 * @param person null if the address is nobody's: the same is done for it, and nothing succeeds
 * @param proven what she has shown so far
 * @param wanted how strong it has to be at least, or null
 */
public record OpenAttempt(
    String id,
    String boundTo,
    String address,
    PersonId person,
    Set<Proof> proven,
    ReturnPath back,
    String forApp,
    String wanted) {

  private static final String ADDRESS = "sign_in_attempt.address";

  /** Whether she is signed in, and only confirms that it is her ({@code signin.StepUp}). */
  public boolean confirms() {
    return wanted != null;
  }

  /** Whether a client's screens show the steps, and not our pages. */
  boolean ofClient() {
    return boundTo.startsWith(NewAttempt.CLIENT);
  }

  /** What guesses at this account are counted under; see {@link Guesses}. */
  String account() {
    String nameless = person == null ? id : person.toString();
    return EmailAddress.parse(address).map(EmailAddress::key).orElse(nameless);
  }

  /** A new one from the same place to the same, of nobody yet. */
  NewAttempt anew() {
    return new NewAttempt(boundTo, null, null, back, forApp, wanted);
  }

  /** The same, with what is proven now. */
  OpenAttempt with(Set<Proof> now) {
    return new OpenAttempt(id, boundTo, address, person, now, back, forApp, wanted);
  }

  /** An address as it is stored: only who has the attempt's id can read it. */
  static String sealed(String id, String address) {
    return TokenSeal.seal(id, address, ADDRESS);
  }

  static OpenAttempt of(String id, Attempt attempt) {
    return new OpenAttempt(
        id,
        attempt.boundTo,
        attempt.address.isEmpty() ? "" : TokenSeal.open(id, attempt.address, ADDRESS),
        attempt.personId == null ? null : new PersonId(attempt.personId),
        Proof.read(attempt.proven),
        ReturnPath.of(attempt.backPath),
        attempt.forApp,
        attempt.wanted);
  }
}
