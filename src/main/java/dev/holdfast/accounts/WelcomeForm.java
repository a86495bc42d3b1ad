package dev.holdfast.accounts;

import jakarta.ws.rs.FormParam;

/** What the forms of the welcome page send. */
class WelcomeForm {

  private static final int LONGEST_NAME = 100;

  @FormParam("csrf")
  String csrf;

  @FormParam("link")
  String link;

  @FormParam("name")
  String name;

  @FormParam("password")
  String password;

  /** {@code RegistrationResponseJSON}, of the form for a passkey. */
  @FormParam("response")
  String response;

  /** Where she is on her way to. */
  @FormParam("return")
  String back;

  WelcomeForm() {}

  WelcomeForm(String link, String back) {
    this.link = link;
    this.back = back;
  }

  /** What can be read of it, on one line. */
  String name() {
    String line = name == null ? "" : name.replaceAll("[\\p{C}\\p{Z}]+", " ").strip();
    int most = Math.min(LONGEST_NAME, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, most));
  }
}
