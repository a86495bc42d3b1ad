package dev.holdfast.clients;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which redirect URIs can be registered, and which of a request match one that was. */
final class RedirectUri {

  private static final int LONGEST = 2000;

  /** Of a host (RFC 1035, section 2.3.4), and so of a scheme that is one reversed. */
  private static final int LONGEST_NAME = 253;

  /** RFC 8252, section 7.3: a native app listens on any free port of the loopback interface. */
  private static final Pattern LOOPBACK_IP =
      Pattern.compile("(http://(?:127\\.0\\.0\\.1|\\[::1]))(?::([0-9]{1,5}))?(/[^#]*)?");

  private static final Set<String> LOOPBACK_HOSTS = Set.of("127.0.0.1", "[::1]", "localhost");

  private RedirectUri() {}

  /**
   * Character by character (RFC 9700, section 2.1), save for the port of a loopback IP literal. The
   * name {@code localhost} has no such freedom.
   */
  static boolean matches(String registered, String asked) {
    if (registered.equals(asked)) {
      return true;
    }
    Matcher one = LOOPBACK_IP.matcher(registered);
    Matcher other = LOOPBACK_IP.matcher(asked);
    return one.matches()
        && other.matches()
        && one.group(1).equals(other.group(1))
        && portExists(other.group(2))
        && path(one).equals(path(other));
  }

  /** Whether it is an https address, for people to open. */
  static boolean isSite(String text) {
    return fault(text).isEmpty() && URI.create(text).getScheme().startsWith("http");
  }

  /** What is wrong with it, as a sentence; empty if it can be registered. */
  static Optional<String> fault(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      return Optional.of("is not a URI");
    }
    if (text.length() > LONGEST || !text.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      return Optional.of("must be of at most " + LONGEST + " printable ASCII characters");
    }
    if (!uri.isAbsolute()) {
      return Optional.of("must be absolute, with a scheme");
    }
    if (uri.getRawFragment() != null) {
      // RFC 6749, section 3.1.2
      return Optional.of("must not have a fragment");
    }
    if (uri.getRawUserInfo() != null) {
      return Optional.of("must not carry a user name");
    }
    return schemeFault(uri);
  }

  private static Optional<String> schemeFault(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost();
    if (scheme.length() > LONGEST_NAME || host != null && host.length() > LONGEST_NAME) {
      return Optional.of(
          "must have a scheme and a host of at most " + LONGEST_NAME + " characters");
    }
    if (scheme.equals("https")) {
      return host == null ? Optional.of("must name a host") : Optional.empty();
    }
    if (scheme.equals("http")) {
      return host != null && LOOPBACK_HOSTS.contains(host.toLowerCase(Locale.ROOT))
          ? Optional.empty()
          : Optional.of("must be https; http is for this machine only, as http://127.0.0.1/…");
    }
    // RFC 8252, section 7.1: a private-use scheme is a reversed domain name of the app's maker.
    return scheme.contains(".") && !scheme.endsWith(".")
        ? Optional.empty()
        : Optional.of("must be https, loopback http, or a scheme such as com.example.app:");
  }

  private static boolean portExists(String port) {
    return port == null || Integer.parseInt(port) <= 65_535 && Integer.parseInt(port) > 0;
  }

  private static String path(Matcher loopback) {
    return loopback.group(3) == null ? "" : loopback.group(3);
  }
}
