package dev.holdfast.keypages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.FormParam;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What she has typed: turned into what a program would send, so that the same rules hold. */
class KeyForm {

  private static final int MOST_ADDRESSES = 4_000;

  @FormParam("name")
  String name = "";

  @FormParam("scope")
  List<String> scopes = List.of();

  @FormParam("days")
  String days = "90";

  @FormParam("addresses")
  String addresses = "";

  byte[] json(Clock clock) {
    ObjectNode key = JsonNodeFactory.instance.objectNode();
    key.put("name", name == null ? "" : name);
    if (scopes != null) {
      var asked = key.putArray("scopes");
      scopes.forEach(asked::add);
    }
    if (days != null && days.matches("[1-9]\\d{0,2}")) {
      key.put("expiresAt", clock.instant().plus(Duration.ofDays(Long.parseLong(days))).toString());
    }
    var restrictions = key.putArray("restrictions");
    String typed = addresses == null ? "" : addresses;
    typed
        .substring(0, Math.min(typed.length(), MOST_ADDRESSES))
        .lines()
        .flatMap(line -> List.of(line.split("[,\\s]+")).stream())
        .filter(address -> !address.isBlank())
        .forEach(address -> restrictions.addObject().put("type", "ip").put("cidr", address));
    return key.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** To be shown again. */
  record Typed(String name, String days, String addresses) {}

  Typed typed() {
    return new Typed(
        name == null ? "" : name, days == null ? "" : days, addresses == null ? "" : addresses);
  }

  boolean asks(String scope) {
    return scopes != null && scopes.contains(scope);
  }
}
