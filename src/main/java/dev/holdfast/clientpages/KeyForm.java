package dev.holdfast.clientpages;

import static dev.holdfast.console.FieldSpec.Kind.LINES;
import static dev.holdfast.console.FieldSpec.Kind.SOME;
import static dev.holdfast.console.FieldSpec.Kind.TEXT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.console.FieldSpec;
import dev.holdfast.web.Fault;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What was typed of a new key.
 *
 * @param days for which it is good; empty for ever
 */
record KeyForm(AskedForm asked, String days) {

  private static final String ADDRESSES = "addresses";
  private static final String YEAR = "365";

  static KeyForm empty(Set<String> scopes) {
    return new KeyForm(AskedForm.empty(fields(scopes)), YEAR);
  }

  static KeyForm read(Set<String> scopes, MultivaluedMap<String, String> sent) {
    String days = sent.getFirst("days");
    return new KeyForm(AskedForm.read(fields(scopes), sent), days == null ? "" : days);
  }

  private static List<FieldSpec> fields(Set<String> scopes) {
    return List.of(
        FieldSpec.of("name", "Name", "To tell it from others.", TEXT),
        FieldSpec.of(
            "scopes", "Scopes", "What it may do of its own.", SOME, scopes.toArray(String[]::new)),
        FieldSpec.of(
            ADDRESSES,
            "Only from these addresses",
            "One in each line, such as 203.0.113.0/24; from anywhere, if it is empty.",
            LINES));
  }

  /** As a program would ask for it. */
  byte[] json(Instant now) {
    ObjectNode key = asked.said().deepCopy();
    if (days.matches("[1-9]\\d{0,2}")) {
      key.put("expiresAt", now.plus(Duration.ofDays(Long.parseLong(days))).toString());
    }
    var restrictions = key.putArray("restrictions");
    asked
        .said()
        .path(ADDRESSES)
        .forEach(one -> restrictions.addObject().put("type", "ip").put("cidr", one.textValue()));
    key.remove(ADDRESSES);
    return key.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** An address that is none is a fault of the addresses. */
  KeyForm with(List<Fault> faults) {
    return new KeyForm(
        asked.with(
            faults.stream()
                .map(
                    fault ->
                        fault.path().startsWith("/restrictions")
                            ? new Fault(Fault.pointer(ADDRESSES), fault.message())
                            : fault)
                .toList()),
        days);
  }
}
