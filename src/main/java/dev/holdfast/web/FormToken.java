package dev.holdfast.web;

import dev.holdfast.crypto.BrowserSeal;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Shows that a form was given to this browser by us: a signature of what the browser alone knows
 * (its session, or before sign-in its anonymous cookie), and of what the form is for.
 */
@ApplicationScoped
public class FormToken {

  private final BrowserSeal seal;

  FormToken(BrowserSeal seal) {
    this.seal = seal;
  }

  /**
   * @param browser what this browser alone knows, such as its session's id
   * @param form what the form does, and to what, such as {@code consent:ID}
   */
  public String issue(String browser, String form) {
    return seal.sign("form:" + form, browser);
  }

  /**
   * @throws Problem {@code stale-form} if the token is missing or another browser's or form's
   */
  public void require(String browser, String form, String token) {
    if (!seal.verify("form:" + form, browser, token)) {
      throw new Problem(
          ProblemType.STALE_FORM,
          "It is too old, or was not made for this browser. Nothing was done. Go back, reload the page"
              + " and try again.");
    }
  }
}
