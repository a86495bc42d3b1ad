package dev.holdfast.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client's network cannot be made up by the client. */
@Tag("one-database")
class ClientNetworkTest {

  @Test
  void without_a_trusted_proxy_no_header_is_believed() {
    assertEquals("198.51.100.9", network("198.51.100.9", "", "203.0.113.7"));
    assertEquals("198.51.100.9", network("198.51.100.9", "10.0.0.0/8", "203.0.113.7"));
  }

  @Test
  void a_trusted_proxy_says_who_asked_it() {
    assertEquals("203.0.113.7", network("10.1.2.3", "10.0.0.0/8", "203.0.113.7"));
    assertEquals("203.0.113.7", network("10.1.2.3", "10.0.0.0/8", "203.0.113.7:4711"));
    assertEquals("10.1.2.3", network("10.1.2.3", "10.0.0.0/8"));
  }

  @Test
  void what_the_client_wrote_itself_is_not_believed() {
    assertEquals("203.0.113.7", network("10.1.2.3", "10.0.0.0/8", "1.1.1.1, 203.0.113.7"));
    assertEquals(
        "203.0.113.7", network("10.1.2.3", "10.0.0.0/8", "1.1.1.1", "203.0.113.7, 10.0.0.9"));
    assertEquals("10.0.0.9", network("10.1.2.3", "10.0.0.0/8", "1.1.1.1, rubbish, 10.0.0.9"));
    assertEquals("10.1.2.3", network("10.1.2.3", "10.0.0.0/8", "1.1.1.1,unknown"));
  }

  @Test
  void of_ipv6_it_is_the_64_bits_that_one_household_has() {
    assertEquals("2001:db8:1:2::/64", network("2001:db8:1:2:3:4:5:6", ""));
    assertEquals("2001:db8:1:2::/64", network("2001:db8:1:2:ffff::1", ""));
    assertEquals(
        "2001:db8:1:2::/64", network("fd00::1", "fd00::/8", "[2001:db8:1:2:3:4:5:6]:4711"));
    assertEquals("203.0.113.7", network("::ffff:203.0.113.7", ""));
    assertEquals("203.0.113.7", network("::ffff:10.0.0.1", "10.0.0.1", "203.0.113.7"));
  }

  @Test
  void the_standard_header_is_read_where_the_operator_says_so() {
    ClientNetwork networks = of("10.0.0.0/8", "Forwarded");
    byte[] proxy = AddressRange.address("10.1.2.3");
    assertEquals(
        "2001:db8:1:2::/64",
        networks.network(
            proxy, List.of("for=1.1.1.1;proto=http, For=\"[2001:db8:1:2::7]:4711\";by=10.0.0.1")));
    assertEquals("192.0.2.60", networks.network(proxy, List.of("proto=https;for=192.0.2.60")));
    assertEquals("10.1.2.3", networks.network(proxy, List.of("for=_hidden")));
  }

  @Test
  void what_is_no_address_is_no_proxy() {
    for (String range : List.of("proxy.example", "10.0.0.0/33", "10.0.0.0/x", "", "::/129")) {
      assertEquals(Optional.empty(), AddressRange.parse(range), range);
    }
    assertThrows(RuntimeException.class, () -> of("10.0.0.300", "Forwarded").check(null));
    assertThrows(RuntimeException.class, () -> of("10.0.0.3", "X-Real-IP").check(null));
  }

  @Test
  void what_is_no_ip_connection_has_no_network() {
    assertEquals("unknown", of("", "Forwarded").network(null, List.of("for=1.1.1.1")));
  }

  private static String network(String peer, String trusted, String... header) {
    return of(trusted, "X-Forwarded-For").network(AddressRange.address(peer), List.of(header));
  }

  private static ClientNetwork of(String trusted, String header) {
    return Networks.behind(trusted.isEmpty() ? List.of() : List.of(trusted.split(",")), header);
  }
}
