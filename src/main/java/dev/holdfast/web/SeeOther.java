package dev.holdfast.web;

import jakarta.ws.rs.core.Response;

/**
 * 303 to a place on this site. The address stays relative (RFC 9110, section 10.2.2), so that a
 * forged Host header cannot turn it elsewhere, as it would with {@link Response#seeOther}.
 */
public final class SeeOther {

  private SeeOther() {}

  /**
   * @param path an absolute path with an optional query, made by us or checked by {@link
   *     ReturnPath}
   */
  public static Response to(String path) {
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", path)
        .header("Cache-Control", "no-store")
        .build();
  }
}
