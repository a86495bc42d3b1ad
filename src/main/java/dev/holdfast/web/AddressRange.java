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
  private static final int V4_MAPPED_BITS = 96;
  private static final int V6_PREFIX_BYTES = 8;

  /** Reads an address, or a range in CIDR notation; empty if it is neither. */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    byte[] first = address(slash < 0 ? text : text.substring(0, slash));
    if (first == null) {
      return Optional.empty();
    }
    String written = slash < 0 ? String.valueOf(first.length * 8) : text.substring(slash + 1);
    if (!written.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    // An IPv4 address inside IPv6 has 96 bits before its own.
    boolean inside = slash > 0 && first.length == V4_BYTES && text.indexOf(':') >= 0;
    int bits = Integer.parseInt(written) - (inside ? V4_MAPPED_BITS : 0);
    return bits < 0 || bits > first.length * 8
        ? Optional.empty()
        : Optional.of(new AddressRange(first, bits));
  }

  /** In CIDR notation, without the bits that do not count. */
  @Override
  public String toString() {
    byte[] begin = first.clone();
    for (int bit = bits; bit < begin.length * 8; bit++) {
      begin[bit >> 3] &= (byte) ~(1 << (7 - (bit & 7)));
    }
    return text(begin) + "/" + bits;
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
  public static byte[] address(String text) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    if (bytes != null && bytes.length > V4_BYTES && mapped(bytes)) {
      return Arrays.copyOfRange(bytes, bytes.length - V4_BYTES, bytes.length);
    }
    return bytes;
  }

  /** An IPv4 address, or the /64 that one household or server has of IPv6. */
  static String network(byte[] address) {
    if (address.length == V4_BYTES) {
      return text(address);
    }
    return text(Arrays.copyOf(Arrays.copyOf(address, V6_PREFIX_BYTES), address.length)) + "/64";
  }

  static String text(byte[] address) {
    try {
      return NetUtil.toAddressString(InetAddress.getByAddress(address));
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
