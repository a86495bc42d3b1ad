package dev.holdfast.sessions;

/**
 * Where somebody signs in.
 *
 * @param browser what this browser alone knows, hashed ({@link Browser#know}); null if it is not a
 *     browser of ours that asks
 * @param name such as {@code Firefox on Linux}
 * @param network where it is, such as {@code 203.0.113.7}; null if unknown
 */
public record Device(String browser, String name, String network) {

  /** Where nothing is known of it. */
  public static final Device UNKNOWN = new Device(null, DeviceNames.UNKNOWN, null);

  /**
   * What is told of it.
   *
   * @param network as {@link dev.holdfast.web.ClientNetwork} says it
   */
  public static Device of(String browser, String userAgent, String network) {
    return new Device(browser, DeviceNames.of(userAgent), network);
  }
}
