package dev.holdfast.sessions;

/**
 * Where somebody signs in.
 *
 * @param browser what this browser alone knows, hashed ({@link Browser#know}); null if it is not a
 *     browser of ours that asks
 * @param name such as {@code Firefox on Linux}
 * @param network the first part of its address, such as {@code 203.0.113.0/24}; null if unknown
 */
public record Device(String browser, String name, String network) {

  /** Where nothing is known of it. */
  public static final Device UNKNOWN = new Device(null, DeviceNames.UNKNOWN, null);

  /** What its headers and its address say. */
  public static Device of(String browser, String userAgent, String address) {
    return new Device(browser, DeviceNames.of(userAgent), network(address));
  }

  /** The first 24 bits of an IPv4 address, 48 of an IPv6 one: about a place, not a person. */
  static String network(String address) {
    if (address == null) {
      return null;
    }
    if (address.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
      return address.substring(0, address.lastIndexOf('.')) + ".0/24";
    }
    String[] parts = address.replaceFirst("%.*", "").split(":", -1);
    if (parts.length < 3) {
      return null;
    }
    if (address.startsWith("::")) {
      return "::/48";
    }
    StringBuilder network = new StringBuilder();
    for (int i = 0; i < 3 && !parts[i].isEmpty(); i++) {
      network.append(parts[i]).append(':');
    }
    return network + ":/48";
  }
}
