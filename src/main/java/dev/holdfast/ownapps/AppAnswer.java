package dev.holdfast.ownapps;

import jakarta.ws.rs.QueryParam;

/** What comes back from the authorization endpoint (RFC 6749, section 4.1.2; RFC 9207). */
class AppAnswer {

  @QueryParam("code")
  String code;

  @QueryParam("state")
  String state;

  @QueryParam("iss")
  String iss;

  @QueryParam("error")
  String error;
}
