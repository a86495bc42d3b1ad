package dev.holdfast.restrictions;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** A browser sends it on behalf of exactly this site (RFC 6454, section 6.2). */
record Site(String origin) implements Condition {

  private static final Set<String> SCHEMES = Set.of("https", "http");

  static Site of(String origin) {
    try {
      URI uri = URI.create(origin);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (SCHEMES.contains(scheme)
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return new Site(written(scheme, uri));
      }
    } catch (IllegalArgumentException e) {
      // falls through: no URI
    }
    throw new NotValid(
        "origin", "It must be scheme, host and port if any, such as https://app.example.org.");
  }

  /** Without the scheme's own port, as browsers send it. */
  private static String written(String scheme, URI uri) {
    int own = scheme.equals("https") ? 443 : 80;
    String port = uri.getPort() < 0 || uri.getPort() == own ? "" : ":" + uri.getPort();
    return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
  }

  @Override
  public boolean matches(Request request) {
    return origin.equals(request.origin());
  }
}
