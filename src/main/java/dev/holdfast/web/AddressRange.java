package dev.holdfast.web;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/**
 * IP addresses that begin with the same bits, such as {@code 10.0.0.0/8}; no name is ever looked
 * up.
 */
public record AddressRange(byte[] first, int bits) {

  private static final int V4_BYTES = 4;
  private static final int V6_PREFIX_BYTES = 8;

  /** Reads an address, or a range in CIDR notation; empty if it is neither. */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    byte[] first = address(slash < 0 ? text : text.substring(0, slash));
    if (first == null) {
      return Optional.empty();
    }
    String bits = slash < 0 ? String.valueOf(first.length * 8) : text.substring(slash + 1);
    if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > first.length * 8) {
      return Optional.empty();
    }
    return Optional.of(new AddressRange(first, Integer.parseInt(bits)));
  }

  public boolean contains(byte[] address) {
    if (address.length != first.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      if ((address[bit >> 3] >> (7 - (bit & 7)) & 1) != (first[bit >> 3] >> (7 - (bit & 7)) & 1)) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of an address; IPv4 inside IPv6 becomes IPv4; null if it is none. */
  static byte[] address(String text) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    if (bytes != null && bytes.length > V4_BYTES && mapped(bytes)) {
      return Arrays.copyOfRange(bytes, bytes.length - V4_BYTES, bytes.length);
    }
    return bytes;
  }

  /** An IPv4 address, or the /64 that one household or server has of IPv6. */
  static String network(byte[] address) {
    try {
      if (address.length == V4_BYTES) {
        return InetAddress.getByAddress(address).getHostAddress();
      }
      byte[] prefix = Arrays.copyOf(Arrays.copyOf(address, V6_PREFIX_BYTES), address.length);
      return NetUtil.toAddressString(InetAddress.getByAddress(prefix)) + "/64";
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean mapped(byte[] bytes) {
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[10] == -1 && bytes[11] == -1;
  }
}
