package dev.holdfast.ownapps;

import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.web.OwnApp;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What each of our apps asks of a sign-in. */
@ApplicationScoped
class AppRules {

  private static final Logger LOG = Logger.getLogger(AppRules.class);
  private static final String ANY = "none";
  private static final Duration LEAST = Duration.ofMinutes(1);

  private final AdminConfig config;
  private final RunMode mode;
  private final Sessions sessions;

  AppRules(AdminConfig config, RunMode mode, Sessions sessions) {
    this.config = config;
    this.mode = mode;
    this.sessions = sessions;
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent event) {
    String fault = fault(config.acr(), config.maxAge(), mode.development());
    if (fault != null && !mode.command()) {
      throw StartRefused.because(fault);
    }
    if (!mode.development() && !mode.command() && !How.reaches(config.acr(), How.TWO_FACTORS)) {
      LOG.warn("HOLDFAST_ADMIN_ACR lets operators sign in with one factor; 2fa asks for two.");
    }
  }

  /** Why the start is refused, as one sentence that says what to do; null if it is not. */
  static String fault(String acr, Duration maxAge, boolean development) {
    if (!How.OF_SIGN_INS.contains(acr) && !(development && acr.equals(ANY))) {
      return "HOLDFAST_ADMIN_ACR is " + acr + "; set it to phr, 2fa or 1fa.";
    }
    return maxAge.compareTo(LEAST) < 0
        ? "HOLDFAST_ADMIN_MAX_AGE is shorter than a minute; set it to PT8H or the like."
        : null;
  }

  /** How strongly people sign in to it; null if that is all the same. */
  String acr(OwnApp app) {
    return app == OwnApp.ADMIN && !config.acr().equals(ANY) ? config.acr() : null;
  }

  /** How long a sign-in to it counts. */
  Duration maxAge(OwnApp app) {
    Duration longest = sessions.longest();
    boolean sooner = app == OwnApp.ADMIN && config.maxAge().compareTo(longest) < 0;
    return sooner ? config.maxAge() : longest;
  }
}
