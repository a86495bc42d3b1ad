package dev.holdfast.authorizations;

import dev.holdfast.clients.OperatorScopes;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Outcome;
import dev.holdfast.protocol.OAuthError;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.requests.Prompt;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.SignedIn;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** What happens next to an authorization request: decided anew each time, from what is stored. */
sealed interface NextStep {

  /** The person has to show who she is. */
  record SignIn() implements NextStep {}

  /** She begins an account. */
  record SignUp() implements NextStep {}

  /** She has to show more than she did when she signed in. */
  record Confirm(SignedIn who, String acr) implements NextStep {}

  /** She has to be asked. */
  record AskConsent(SignedIn who) implements NextStep {}

  /** An app of Holdfast itself: she is not asked, and the app gets its code. */
  record LetIn(SignedIn who) implements NextStep {}

  /** The client gets a code for these scopes. */
  record IssueCode(SignedIn who, LiveGrant grant, Set<String> scopes) implements NextStep {}

  /** She learns that the client may not ask her yet. */
  record MembersOnly(SignedIn who) implements NextStep {}

  /** The client gets an error. */
  record Refuse(OAuthError error, String description) implements NextStep {}

  /** Whether the request has to be kept, since the person is sent elsewhere and comes back. */
  default boolean waits() {
    return !(this instanceof IssueCode
        || this instanceof LetIn
        || this instanceof Refuse
        || this instanceof MembersOnly);
  }

  /**
   * What there is to know of a client that asks.
   *
   * @param anewFrom who decided before this is asked again; null if nobody is
   * @param closed whether it may not ask this person, until an operator has looked at it
   */
  record Asker(Instant anewFrom, boolean closed) {

    boolean isAsBefore(Instant decided) {
      return anewFrom == null || !decided.isBefore(anewFrom);
    }
  }

  /**
   * What is known at this moment.
   *
   * @param who null if nobody is signed in
   * @param since when this request came first; null if it comes just now
   * @param answer what she said to this very request; null if she was not asked, or has not said
   * @param grant what she allows the client at this moment; null if nothing
   * @param asker what there is to know of the client; null if nobody is signed in
   * @param at this moment
   * @param strongest how strongly she could sign in with what she has set up
   * @param meant whether it is whom the client means
   */
  record Situation(
      AuthorizeRequest request,
      SignedIn who,
      Instant since,
      Outcome answer,
      LiveGrant grant,
      Asker asker,
      Instant at,
      String strongest,
      boolean meant) {}

  /** Decides. OpenID Connect Core, section 3.1.2.1 says what each prompt asks for. */
  static NextStep decide(Situation now) {
    AuthorizeRequest request = now.request();
    boolean silent = request.prompts(Prompt.NONE);
    if (now.who() == null || mustShowAgain(now)) {
      return silent
          ? new Refuse(OAuthError.LOGIN_REQUIRED, "Nobody is signed in here.")
          : request.prompts(Prompt.CREATE) ? new SignUp() : new SignIn();
    }
    if (!now.meant()) {
      return new Refuse(OAuthError.LOGIN_REQUIRED, "Somebody else is signed in here.");
    }
    if (request.signIn().acr() != null && !now.who().how().reaches(request.signIn().acr())) {
      return silent || !How.reaches(now.strongest(), request.signIn().acr())
          ? new Refuse(
              OAuthError.UNMET_AUTHENTICATION_REQUIREMENTS,
              "The person has not signed in, or cannot sign in, as strongly as this request needs.")
          : new Confirm(now.who(), request.signIn().acr());
    }
    if (now.asker().closed()) {
      return silent
          ? new Refuse(OAuthError.ACCESS_DENIED, "It is not reviewed; members only may use it.")
          : new MembersOnly(now.who());
    }
    if (now.answer() == Outcome.DENIED) {
      return new Refuse(OAuthError.ACCESS_DENIED, "The person did not allow it.");
    }
    if (!now.who().role().reaches(OperatorScopes.role(request.scopes()))) {
      return new Refuse(OAuthError.ACCESS_DENIED, "The person is no operator of that kind.");
    }
    return request.client().own() ? new LetIn(now.who()) : asked(now, silent);
  }

  /** Whether she has allowed it, or is asked now. */
  private static NextStep asked(Situation now, boolean silent) {
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
        Stream.of(Prompt.LOGIN, Prompt.SELECT_ACCOUNT, Prompt.CREATE)
            .anyMatch(now.request()::prompts);
    boolean again = now.since() == null || now.who().authTime().isBefore(now.since());
    boolean someoneElse = !now.meant() && again;
    return asked && again || someoneElse || tooOld(now);
  }

  /** OpenID Connect Core, section 3.1.2.1, max_age: counted from when the request came first. */
  private static boolean tooOld(Situation now) {
    Instant asked = now.since() == null ? now.at() : now.since();
    return now.request().signIn().maxAge() != null
        && now.who().authTime().isBefore(asked.minus(now.request().signIn().maxAge()));
  }

  /**
   * She has decided on all of it before, knowingly, and it is certain that the same client asks,
   * which is still what she was shown.
   */
  private static boolean isRemembered(Situation now) {
    return now.grant().answers(now.request().scopes())
        && !now.request().prompts(Prompt.CONSENT)
        && now.request().clientIsCertain()
        && now.asker().isAsBefore(now.grant().decidedAt());
  }

  /** Of what in the request something is allowed; empty if it holds no data. */
  private static Set<String> granted(Situation now) {
    return now.grant() == null ? Set.of() : now.grant().unspent().open(now.request().scopes());
  }
}
