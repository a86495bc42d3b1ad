package dev.holdfast.web;

import jakarta.ws.rs.core.Response;

/**
 * 303, not to be stored. An address on this site stays relative (RFC 9110, section 10.2.2), so that
 * a forged Host header cannot turn it elsewhere, as it would with {@link Response#seeOther}.
 */
public final class SeeOther {

  private SeeOther() {}

  /**
   * @param where a path on this site that we made or {@link ReturnPath} checked, or the redirect
   *     URI of a client that was verified
   */
  public static Response to(String where) {
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", where)
        .header("Cache-Control", "no-store")
        .build();
  }
}
