package dev.holdfast.signin;

import dev.holdfast.attempts.Factors;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.SeeOther;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/**
 * "Is it still you?" before something that a stranger at her desk must not do. Who signed in just
 * now is not asked; everybody else confirms it on the sign-in's own steps and comes back.
 */
@ApplicationScoped
public class StepUp {

  /** How long a sign-in or a confirmation counts as recent. */
  public static final Duration RECENT = Duration.ofMinutes(10);

  private final Clock clock;
  private final Factors factors;

  StepUp(Clock clock, Factors factors) {
    this.clock = clock;
    this.factors = factors;
  }

  /** As {@link #require(SignedIn, String, String)}, with whatever she signs in with. */
  public void require(SignedIn who, String back) {
    require(who, null, back);
  }

  /**
   * Lets pass whoever signed in recently, and strongly enough.
   *
   * @param acr how strongly at least, such as {@link How#TWO_FACTORS}; null if that is all the same
   * @param back the page (GET) to come back to; what a form has sent is not kept
   * @throws WebApplicationException a redirect to the confirmation, for everybody else
   */
  public void require(SignedIn who, String acr, String back) {
    if (!fulfilled(who, acr)) {
      throw new WebApplicationException(SeeOther.to(link(acr, back)));
    }
  }

  /**
   * Lets pass whoever has shown recently the strongest that she has set up: before a change of that
   * itself, or one factor would be enough to take the other away.
   */
  public void requireStrongest(SignedIn who, String back) {
    String strongest = factors.strongest(who.person());
    require(who, How.ONE_FACTOR.equals(strongest) ? null : strongest, back);
  }

  /** Whether {@link #require(SignedIn, String, String)} would let her pass. */
  public boolean fulfilled(SignedIn who, String acr) {
    boolean recent = who.authTime().plus(RECENT).isAfter(clock.instant());
    return recent && (acr == null || who.how().reaches(acr));
  }

  /** Where she confirms it, for a redirect. */
  public static String link(String acr, String back) {
    String link = "/sign-in/confirm?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    return acr == null ? link : link + "&acr=" + acr;
  }
}
