package dev.holdfast.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a call goes: to these very addresses, which were looked at; the name is not resolved again
 * (a second answer of its server might be another one).
 *
 * @param addresses in the order in which they are tried
 */
record Destination(URI uri, List<InetAddress> addresses) {

  static final String NOT_PUBLIC = "its host has no public address";

  private static final int MOST_TRIED = 3;
  private static final int LONGEST_URI = 2_000;
  private static final int HIGHEST_PORT = 65_535;

  boolean secure() {
    return secure(uri);
  }

  /** Says what is wrong with the address, before any name is asked for. */
  static void check(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean fine =
        List.of("http", "https").contains(scheme)
            && uri.getHost() != null
            && uri.getRawUserInfo() == null
            && uri.getRawFragment() == null
            && uri.getPort() != 0
            && uri.getPort() <= HIGHEST_PORT
            && uri.toASCIIString().length() <= LONGEST_URI;
    if (!fine) {
      throw new OutgoingFault("it is not an https address without user and fragment");
    }
  }

  /** Asks for the addresses of the host, which takes its time, and looks at every one of them. */
  static Destination resolve(URI uri, Exceptions exceptions) {
    String host = uri.getHost().replaceAll("[\\[\\]]", "");
    List<InetAddress> found = addresses(host);
    boolean excepted =
        exceptions.allow(host) || !found.isEmpty() && found.stream().allMatch(exceptions::allow);
    if (!secure(uri) && !excepted) {
      throw new OutgoingFault("it is not an https address");
    }
    boolean allowed =
        excepted
            || found.stream()
                .allMatch(one -> exceptions.allow(one) || PublicAddress.is(one.getAddress()));
    if (found.isEmpty() || !allowed) {
      throw new OutgoingFault(NOT_PUBLIC);
    }
    return new Destination(uri, found.stream().limit(MOST_TRIED).toList());
  }

  private static List<InetAddress> addresses(String host) {
    try {
      return Arrays.asList(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      return List.of();
    }
  }

  private static boolean secure(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }
}
