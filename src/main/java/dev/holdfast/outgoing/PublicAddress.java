package dev.holdfast.outgoing;

import dev.holdfast.web.AddressRange;
import java.util.List;

/**
 * Which addresses are somebody's on the internet, by IANA's registries of special-purpose addresses
 * (RFC 6890). What carries an IPv4 address inside (NAT64, 6to4, Teredo, the mapped form) is none:
 * it would be a way round.
 */
final class PublicAddress {

  private static final int V4_BYTES = 4;

  private static final List<AddressRange> SPECIAL =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  /** All of IPv6 that is given to anybody; so unique-local, link-local and the like are not. */
  private static final AddressRange GLOBAL_V6 = ranges("2000::/3").get(0);

  private PublicAddress() {}

  static boolean is(byte[] address) {
    boolean given = address.length == V4_BYTES || GLOBAL_V6.contains(address);
    return given && SPECIAL.stream().noneMatch(range -> range.contains(address));
  }

  private static List<AddressRange> ranges(String... texts) {
    return List.of(texts).stream().map(text -> AddressRange.parse(text).orElseThrow()).toList();
  }
}
