package dev.holdfast.oauth;

import dev.holdfast.clients.Scopes;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Outcome;
import dev.holdfast.sessions.SignedIn;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** What happens next to an authorization request: decided anew each time, from what is stored. */
sealed interface NextStep {

  /** The person has to show who she is. */
  record SignIn() implements NextStep {}

  /** She has to be asked. */
  record AskConsent(SignedIn who) implements NextStep {}

  /** The client gets a code for these scopes. */
  record IssueCode(SignedIn who, LiveGrant grant, Set<String> scopes) implements NextStep {}

  /** The client gets an error. */
  record Refuse(OAuthError error, String description) implements NextStep {}

  /**
   * What is known at this moment.
   *
   * @param who null if nobody is signed in
   * @param since when this request came first; null if it comes just now
   * @param answer what she said to this very request; null if she was not asked, or has not said
   * @param grant what she allows the client at this moment; null if nothing
   */
  record Situation(
      AuthorizeRequest request, SignedIn who, Instant since, Outcome answer, LiveGrant grant) {}

  /** Decides. OpenID Connect Core, section 3.1.2.1 says what each prompt asks for. */
  static NextStep decide(Situation now) {
    AuthorizeRequest request = now.request();
    boolean silent = request.prompts(Prompt.NONE);
    if (now.who() == null || mustShowAgain(now)) {
      return silent
          ? new Refuse(OAuthError.LOGIN_REQUIRED, "Nobody is signed in here.")
          : new SignIn();
    }
    if (now.answer() == Outcome.DENIED) {
      return new Refuse(OAuthError.ACCESS_DENIED, "The person did not allow it.");
    }
    Set<String> granted = granted(now);
    boolean justAllowed = now.answer() == Outcome.ALLOWED;
    if (!granted.isEmpty() && (justAllowed || isRemembered(now))) {
      return new IssueCode(now.who(), now.grant(), granted);
    }
    return silent
        ? new Refuse(OAuthError.CONSENT_REQUIRED, "The person has to be asked.")
        : new AskConsent(now.who());
  }

  private static boolean mustShowAgain(Situation now) {
    boolean asked =
        now.request().prompts(Prompt.LOGIN) || now.request().prompts(Prompt.SELECT_ACCOUNT);
    return asked && (now.since() == null || now.who().authTime().isBefore(now.since()));
  }

  /**
   * She has decided on all of it before, knowingly, and it is certain that the same client asks.
   */
  private static boolean isRemembered(Situation now) {
    return now.grant().answers(now.request().scopes())
        && !now.request().prompts(Prompt.CONSENT)
        && now.request().clientIsCertain();
  }

  /** What of the request is allowed; empty if it holds no data. */
  private static Set<String> granted(Situation now) {
    if (now.grant() == null) {
      return Set.of();
    }
    Set<String> scopes = new LinkedHashSet<>(now.request().scopes());
    scopes.retainAll(now.grant().scopes());
    return scopes.stream().allMatch(Scopes.OFFLINE_ACCESS::equals) ? Set.of() : scopes;
  }
}
