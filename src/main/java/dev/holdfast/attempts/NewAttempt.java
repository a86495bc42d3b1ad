package dev.holdfast.attempts;

import dev.holdfast.people.PersonId;
import dev.holdfast.web.ReturnPath;

/**
 * Somebody begins to sign in.
 *
 * @param boundTo whose attempt it is: the hash of a browser's cookie, or {@link #ofClient}
 * @param address the e-mail address as she typed it; null if she did not (a passkey, a step-up)
 * @param person whose address it is; null if nobody's, and then nothing can be proven
 * @param back where she goes when she is signed in
 * @param forApp the app she is on her way to, signed, as {@code signin.SignInLinks} has it; or
 *     empty
 * @param wanted how strong it has to be at least, or null
 */
public record NewAttempt(
    String boundTo,
    String address,
    PersonId person,
    ReturnPath back,
    String forApp,
    String wanted) {

  static final String CLIENT = "client:";

  /** One of a client's screens. */
  public static NewAttempt ofClient(String client, String address) {
    return new NewAttempt(CLIENT + client, address, null, ReturnPath.of("/"), "", null);
  }

  /** The same, as that of this person. */
  NewAttempt of(PersonId owner) {
    return new NewAttempt(boundTo, address, owner, back, forApp, wanted);
  }
}
