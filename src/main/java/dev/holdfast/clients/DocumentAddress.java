package dev.holdfast.clients;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A client id that is the address of what the client says of itself
 * (draft-ietf-oauth-client-id-metadata-document, section 3).
 */
public final class DocumentAddress {

  private static final String SCHEME = "https://";
  private static final int LONGEST = 500;
  private static final int HTTPS = 443;

  /** Written in any way that a reader of addresses takes for one. */
  private static final Pattern DOTS = Pattern.compile("(?i)(.*/)?(\\.|%2e){1,2}(/.*)?");

  private DocumentAddress() {}

  /** Whether it is meant as one, well or badly; ids that are made here never are. */
  public static boolean isMeant(String clientId) {
    return clientId.startsWith(SCHEME);
  }

  /** What is wrong with it, as a clause; empty if it can be one. */
  public static Optional<String> fault(String clientId) {
    if (!isMeant(clientId) || !clientId.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      return Optional.of("must be an https address of printable ASCII characters");
    }
    if (clientId.length() > LONGEST) {
      return Optional.of("must be of at most " + LONGEST + " characters");
    }
    URI uri;
    try {
      uri = new URI(clientId);
    } catch (URISyntaxException e) {
      return Optional.of("is not a URI");
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of("must have a host, and neither user nor fragment");
    }
    return uri.getRawPath().isEmpty() || DOTS.matcher(uri.getRawPath()).matches()
        ? Optional.of("must have a path without the segments . and ..")
        : Optional.empty();
  }

  /** Where the document is, for people to read; with the port, if it is another's service there. */
  public static String host(String clientId) {
    URI uri = URI.create(clientId);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return uri.getPort() == -1 || uri.getPort() == HTTPS ? host : host + ":" + uri.getPort();
  }
}
