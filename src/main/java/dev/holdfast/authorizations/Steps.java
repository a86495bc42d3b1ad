package dev.holdfast.authorizations;

import dev.holdfast.accounts.SignUps;
import dev.holdfast.authorizations.NextStep.AskConsent;
import dev.holdfast.authorizations.NextStep.Confirm;
import dev.holdfast.authorizations.NextStep.IssueCode;
import dev.holdfast.authorizations.NextStep.LetIn;
import dev.holdfast.authorizations.NextStep.Refuse;
import dev.holdfast.authorizations.NextStep.SignIn;
import dev.holdfast.authorizations.NextStep.SignUp;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.consent.Question;
import dev.holdfast.consent.Questions;
import dev.holdfast.protocol.OAuthException;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.requests.RedirectedError;
import dev.holdfast.signin.ForApp;
import dev.holdfast.signin.SignInLinks;
import dev.holdfast.tokens.Authentication;
import dev.holdfast.tokens.NewCode;
import dev.holdfast.web.ReturnPath;
import dev.holdfast.web.SeeOther;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Does what was decided about an authorization request, and says where the browser goes. */
@ApplicationScoped
class Steps {

  private final PendingAuthorizations pending;
  private final Questions questions;
  private final SignInLinks signIn;
  private final SignUps signUps;
  private final AuthorizeAnswers answers;

  Steps(
      PendingAuthorizations pending,
      Questions questions,
      SignInLinks signIn,
      SignUps signUps,
      AuthorizeAnswers answers) {
    this.signUps = signUps;
    this.answers = answers;
    this.pending = pending;
    this.questions = questions;
    this.signIn = signIn;
  }

  /**
   * @param kept the waiting request, where one has to wait; null if the request can be answered at
   *     once
   * @return the way there; empty if the request was answered meanwhile, in another tab
   * @throws RedirectedError if it is refused
   */
  Optional<Response> take(
      RoutingContext context, NextStep step, AuthorizeRequest request, Pending kept) {
    if (step.waits()) {
      return Optional.of(SeeOther.to(elsewhere(step, request, kept)));
    }
    if (step instanceof LetIn own) {
      return take(context, unasked(own, request), request, kept);
    }
    if (step instanceof IssueCode issue) {
      return pending
          .answer(id(kept), request.pushed(), code(issue, request), request.client())
          .map(code -> request.target().success(code))
          .map(answer -> answers.send(context, request.target(), answer));
    }
    if (!pending.finish(id(kept), request.pushed())) {
      return Optional.empty();
    }
    Refuse refuse = (Refuse) step;
    throw request.target().refuse(new OAuthException(refuse.error(), refuse.description()));
  }

  private IssueCode unasked(LetIn own, AuthorizeRequest request) {
    LiveGrant grant =
        questions.unasked(own.who().person(), request.client().clientId(), request.scopes());
    return new IssueCode(own.who(), grant, request.scopes());
  }

  private static UUID id(Pending kept) {
    return kept == null ? null : kept.id();
  }

  /** Where the person is sent, to come back. */
  private String elsewhere(NextStep step, AuthorizeRequest request, Pending kept) {
    ForApp app = new ForApp(request.client().clientName(), request.target().formSource());
    ReturnPath back = ReturnPath.of(kept.path());
    if (step instanceof SignUp && signUps.open()) {
      return SignUps.link(back);
    }
    if (step instanceof SignIn || step instanceof SignUp) {
      return signIn.link(back, app, request.signIn().loginHint());
    }
    if (step instanceof Confirm confirm) {
      return signIn.confirm(confirm.acr(), back, app);
    }
    questions.ask(question((AskConsent) step, request, kept));
    return "/consent/" + kept.id();
  }

  private static Question question(AskConsent ask, AuthorizeRequest request, Pending kept) {
    return new Question(
        kept.id(),
        ask.who().person(),
        request.client().clientId(),
        request.scopes(),
        request.target().place(),
        request.target().formSource(),
        kept.path(),
        kept.until(),
        false,
        null);
  }

  private static NewCode code(IssueCode issue, AuthorizeRequest request) {
    return new NewCode(
        request.client().clientId(),
        issue.who().person(),
        issue.grant().id(),
        request.redirectUri(),
        request.codeChallenge(),
        request.dpopKey(),
        issue.scopes(),
        Authentication.of(issue.who()),
        request.signIn().nonce(),
        request.signIn().claims().idToken(),
        request.resources());
  }
}
