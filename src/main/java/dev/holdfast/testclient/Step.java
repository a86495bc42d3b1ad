package dev.holdfast.testclient;

import java.util.Map;

/**
 * One step of a trial, as the page shows it.
 *
 * @param badge the outcome in a few characters
 * @param good whether that is what one hopes for
 * @param request null if there is none to show
 * @param answer null if there is none to show
 * @param claims of the token; empty for other steps
 */
record Step(
    String title,
    String badge,
    boolean good,
    String text,
    String request,
    String answer,
    Map<String, String> claims) {
  static Step of(String title, Exchange exchange, String text) {
    return new Step(
        title,
        exchange.badge(),
        exchange.ok(),
        text,
        exchange.request(),
        exchange.answer(),
        Map.of());
  }

  static Step said(String title, String badge, boolean good, String text) {
    return new Step(title, badge, good, text, null, null, Map.of());
  }

  Step withRequest(String shown) {
    return new Step(title, badge, good, text, shown, answer, claims);
  }
}
