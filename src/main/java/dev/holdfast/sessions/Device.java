package dev.holdfast.sessions;

/**
 * Where somebody signs in.
 *
 * @param browser what this browser alone knows, hashed ({@link Browser#know}); null if it is not a
 *     browser of ours that asks
 * @param name such as {@code Firefox on Linux}
 * @param network where it is, such as {@code 203.0.113.7}; null if unknown
 * @param client whose screens she has before her, and who says the rest; null if they are ours
 */
public record Device(String browser, String name, String network, String client) {

  /** Where nothing is known of it. */
  public static final Device UNKNOWN = of(null, null, null);

  /** One before our own pages. */
  public Device(String browser, String name, String network) {
    this(browser, name, network, null);
  }

  /**
   * What is told of it.
   *
   * @param network as {@link dev.holdfast.web.ClientNetwork} says it
   */
  public static Device of(String browser, String userAgent, String network) {
    return new Device(browser, DeviceNames.of(userAgent), network);
  }

  /** What a client tells of one that is before its own screens. */
  public static Device behind(String client, String userAgent, String network) {
    return new Device(null, DeviceNames.of(userAgent), network, client);
  }

  /**
   * Under what tries from there are counted. What a client says of its people stays apart from what
   * we see ourselves; one that does not say where they are answers for all of them.
   */
  public String origin() {
    return client == null ? String.valueOf(network) : client + "\n" + network;
  }

  /**
   * By what it is known again: the browser, or the network that a client names; null if by nothing.
   */
  String place() {
    return client == null || network == null ? browser : origin();
  }
}
