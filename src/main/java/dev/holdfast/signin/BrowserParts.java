package dev.holdfast.signin;

import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.CurrentSession;
import jakarta.enterprise.context.ApplicationScoped;

/** What the pages of the sign-in know of the browser that asks. */
@ApplicationScoped
class BrowserParts {

  private final Browser browser;
  private final CurrentSession session;
  private final SignInForms forms;

  BrowserParts(Browser browser, CurrentSession session, SignInForms forms) {
    this.browser = browser;
    this.session = session;
    this.forms = forms;
  }

  Browser browser() {
    return browser;
  }

  CurrentSession session() {
    return session;
  }

  SignInForms forms() {
    return forms;
  }
}
