package dev.holdfast.restrictions;

import dev.holdfast.web.AddressRange;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Restrictions and requests to try. */
final class Some {

  private static final List<String> RANGES =
      List.of("10.0.0.0/8", "10.0.0.1", "2001:db8::/32", "0.0.0.0/0");
  private static final List<String> SITES = List.of("https://a.example", "https://b.example");
  private static final List<String> PATHS =
      List.of("/api/people/me/*", "/api/people", "/api/*", "/api/oauth/token");

  private Some() {}

  static Restriction of(String type, String effect, int which, String id) {
    return switch (type) {
      case "ip" -> read(type, effect, id, "\"cidr\":\"" + RANGES.get(which) + "\"");
      case "origin" -> read(type, effect, id, "\"origin\":\"" + SITES.get(which % 2) + "\"");
      case "time" -> hours(effect, id, which % 2 == 0 ? "08:00" : "22:00", "12:00");
      default ->
          read(
              type,
              effect,
              id,
              which == 3 ? "\"scope\":\"facts\"" : "\"path\":\"" + PATHS.get(which) + "\"");
    };
  }

  static Restriction hours(String effect, String id, String from, String to, String... days) {
    String named = String.join("\",\"", days);
    return read(
        "time",
        effect,
        id,
        "\"zone\":\"Europe/Berlin\",\"from\":\""
            + from
            + "\",\"to\":\""
            + to
            + (days.length == 0 ? "\"" : "\",\"days\":[\"" + named + "\"]"));
  }

  private static Restriction read(String type, String effect, String id, String more) {
    return Writing.read(
            "[{\"id\":\"%s\",\"type\":\"%s\",\"effect\":\"%s\",%s}]"
                .formatted(id, type, effect, more))
        .get(0);
  }

  static Request from(byte[] address) {
    return new Request(address, null, Instant.EPOCH, "GET", "/api/people", Set.of());
  }

  static Request at(String time) {
    return new Request(null, null, Instant.parse(time), "GET", "/api/people", Set.of());
  }

  /** Null for none. */
  static byte[] bytes(String address) {
    return address.equals("none") ? null : AddressRange.address(address);
  }

  static Predicate<Restriction> allow(String type) {
    return one -> one.type().equals(type) && !one.isDeny();
  }
}
