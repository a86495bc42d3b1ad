package dev.holdfast.dpop;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses as RFC 9449, section 4.3 compares them: normalised, without query and fragment. */
final class Target {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private Target() {}

  /**
   * @param said of a proof; null if it says none
   */
  static boolean same(String said, String called) {
    if (said == null) {
      return false;
    }
    try {
      URI one = new URI(said).normalize();
      URI other = new URI(called).normalize();
      return one.getHost() != null
          && one.getHost().equalsIgnoreCase(other.getHost())
          && other.getScheme().equalsIgnoreCase(one.getScheme())
          && one.getRawUserInfo() == null
          && port(one) == port(other)
          && path(one).equals(path(other));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? HTTPS : HTTP;
  }

  /** Decoded, so that it is the same however it was encoded (RFC 3986, section 6.2.2.2). */
  private static String path(URI uri) {
    return uri.getPath().isEmpty() ? "/" : uri.getPath();
  }
}
