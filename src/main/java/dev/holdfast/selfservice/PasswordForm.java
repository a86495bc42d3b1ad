package dev.holdfast.selfservice;

import jakarta.ws.rs.FormParam;

/** What the form to set or change a password sends. */
class PasswordForm {

  @FormParam("csrf")
  String csrf;

  /** Only where it is asked for. */
  @FormParam("old")
  String old;

  @FormParam("password")
  String password;

  /** Anything: all other browsers are signed out too. */
  @FormParam("others")
  String others;
}
