package dev.holdfast.signin;

import jakarta.ws.rs.FormParam;
import java.util.List;

/** What the forms of the first page send. */
class SignInForm {

  @FormParam("csrf")
  String csrf;

  /** Of the form that asks for it; null from the other one. */
  @FormParam("address")
  String address;

  /** Who was chosen, in development. */
  @FormParam("person")
  List<String> person;

  @FormParam("return")
  String back;

  @FormParam("for")
  String forApp;
}
