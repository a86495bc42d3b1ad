package dev.holdfast.web;

import dev.holdfast.platform.StartOrder;
import dev.holdfast.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From which network a request comes: an IPv4 address, or the /64 of an IPv6 address. That is the
 * connection's other end; or, if that is a proxy which the operator trusts, whom the proxy names,
 * and so on. It is read from the right, since whatever stands to the left of what our proxies wrote
 * may be made up by the client.
 */
@ApplicationScoped
public class ClientNetwork {

  private static final String UNKNOWN = "unknown";
  private static final int MOST_HOPS = 10;

  private final ProxyConfig config;
  private final List<AddressRange> trusted;

  ClientNetwork(ProxyConfig config) {
    this.config = config;
    this.trusted =
        config.trusted().orElse(List.of()).stream()
            .flatMap(range -> AddressRange.parse(range.strip()).stream())
            .toList();
  }

  void check(@Observes @Priority(StartOrder.SETTINGS) StartupEvent event) {
    if (trusted.size() != config.trusted().orElse(List.of()).size()) {
      throw StartRefused.because(
          "HOLDFAST_PROXY_TRUSTED holds something that is no address; set it to the addresses or"
              + " ranges of your proxies, as in: 10.0.0.5,192.168.0.0/16");
    }
    if (!config.header().equalsIgnoreCase("X-Forwarded-For") && !rfc7239()) {
      throw StartRefused.because(
          "HOLDFAST_PROXY_HEADER is unknown; set it to X-Forwarded-For or Forwarded.");
    }
  }

  /** Such as {@code 203.0.113.7} or {@code 2001:db8:1:2::/64}. */
  public String of(RoutingContext context) {
    return network(peer(context), context.request().headers().getAll(config.header()));
  }

  /** The whole address, in its bytes; null if the connection has none. */
  public byte[] address(RoutingContext context) {
    return address(peer(context), context.request().headers().getAll(config.header()));
  }

  /** The same in writing; null if the connection has none. */
  public String text(RoutingContext context) {
    byte[] address = address(context);
    return address == null ? null : AddressRange.text(address);
  }

  /** Whether the operator names any proxies. */
  public boolean hasProxies() {
    return !trusted.isEmpty();
  }

  /** Whether the connection's other end is one of them. */
  public boolean isProxy(RoutingContext context) {
    byte[] peer = peer(context);
    return peer != null && trusts(peer);
  }

  /** Not request().remoteAddress(), which quarkus.http.proxy can be told to take from a header. */
  private static byte[] peer(RoutingContext context) {
    var peer = context.request().connection().remoteAddress();
    return AddressRange.address(peer == null ? "" : String.valueOf(peer.hostAddress()));
  }

  /** The same of an address that somebody else has seen; empty if it is none. */
  public static Optional<String> read(String address) {
    return Optional.ofNullable(address).map(AddressRange::address).map(AddressRange::network);
  }

  /**
   * @param peer the connection's other end; null if it is not an IP address
   * @param named the values of the header, as they came
   */
  String network(byte[] peer, List<String> named) {
    byte[] address = address(peer, named);
    return address == null ? UNKNOWN : AddressRange.network(address);
  }

  private byte[] address(byte[] peer, List<String> named) {
    if (peer == null || trusted.isEmpty()) {
      return peer;
    }
    byte[] client = peer;
    String[] hops = String.join(",", named).split(",");
    for (int i = hops.length - 1; i >= Math.max(0, hops.length - MOST_HOPS); i--) {
      byte[] before = AddressRange.address(host(hops[i].strip()));
      if (!trusts(client) || before == null) {
        break;
      }
      client = before;
    }
    return client;
  }

  private boolean trusts(byte[] address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  /** Without the port, quotes and brackets, which both headers may have (RFC 7239, section 6). */
  private String host(String hop) {
    String node = hop;
    if (rfc7239()) {
      node = "";
      for (String pair : hop.split(";")) {
        if (pair.strip().toLowerCase(Locale.ROOT).startsWith("for=")) {
          node = pair.strip().substring("for=".length()).replace("\"", "");
        }
      }
    }
    if (node.startsWith("[")) {
      return node.substring(1, Math.max(1, node.indexOf(']')));
    }
    int colon = node.indexOf(':');
    return colon > 0 && colon == node.lastIndexOf(':') ? node.substring(0, colon) : node;
  }

  private boolean rfc7239() {
    return config.header().equalsIgnoreCase("Forwarded");
  }
}
