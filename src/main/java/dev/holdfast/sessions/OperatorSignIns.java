package dev.holdfast.sessions;

import dev.holdfast.people.Role;
import dev.holdfast.platform.RunMode;
import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** How operators sign in: the same for their pages and for every app with which they act. */
@ApplicationScoped
public class OperatorSignIns {

  private static final Logger LOG = Logger.getLogger(OperatorSignIns.class);
  private static final String ANY = "none";
  private static final Duration LEAST = Duration.ofMinutes(1);

  private final OperatorConfig config;
  private final RunMode mode;

  OperatorSignIns(OperatorConfig config, RunMode mode) {
    this.config = config;
    this.mode = mode;
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

  /** How strongly; null if that is all the same. */
  public String acr() {
    return config.acr().equals(ANY) ? null : config.acr();
  }

  /** How strongly somebody signs in who is to act in this role; null if that is all the same. */
  public String acr(Role role) {
    return role.operates() ? acr() : null;
  }

  /**
   * Whether who signed in like this may act in this role.
   *
   * @param acr null if nobody did
   */
  public boolean suffices(String acr, Role role) {
    String wanted = acr(role);
    return wanted == null || acr != null && How.reaches(acr, wanted);
  }

  /** How long a sign-in to their pages counts. */
  public Duration maxAge() {
    return config.maxAge();
  }
}
