package dev.holdfast.ownapps;

import dev.holdfast.sessions.OperatorSignIns;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.web.OwnApp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What each of our apps asks of a sign-in. */
@ApplicationScoped
class AppRules {

  private final OperatorSignIns operators;
  private final Sessions sessions;

  AppRules(OperatorSignIns operators, Sessions sessions) {
    this.operators = operators;
    this.sessions = sessions;
  }

  /** How strongly people sign in to it; null if that is all the same. */
  String acr(OwnApp app) {
    return app == OwnApp.ADMIN ? operators.acr() : null;
  }

  /** How long a sign-in to it counts. */
  Duration maxAge(OwnApp app) {
    Duration longest = sessions.longest();
    boolean sooner = app == OwnApp.ADMIN && operators.maxAge().compareTo(longest) < 0;
    return sooner ? operators.maxAge() : longest;
  }
}
