package dev.holdfast.restrictions;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What restrictions look at of a request.
 *
 * @param address the bytes of the caller's address; null if it is not known
 * @param origin the site on whose behalf a browser sends it; null if none is named
 * @param path without a query, as it was matched
 * @param scopes each of which opens what is there
 * @param segments those of the path
 */
public record Request(
    byte[] address,
    String origin,
    Instant time,
    String method,
    String path,
    Set<String> scopes,
    List<String> segments) {

  /** Where a client shows who it is: no part of the API that tokens open. */
  private static final Set<String> OF_CLIENTS =
      Set.of(
          "/api/oauth/token",
          "/api/oauth/par",
          "/api/oauth/device_authorization",
          "/api/oauth/introspect",
          "/api/oauth/revoke");

  public Request(
      byte[] address, String origin, Instant time, String method, String path, Set<String> scopes) {
    this(address, origin, time, method, path, scopes, PathPattern.segments(path));
  }

  boolean beforeTheApi() {
    return OF_CLIENTS.contains(path);
  }
}
