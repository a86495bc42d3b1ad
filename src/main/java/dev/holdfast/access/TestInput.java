package dev.holdfast.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.restrictions.Request;
import dev.holdfast.web.AddressRange;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import dev.holdfast.web.JsonBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/** Reads the request that somebody asks about. */
public record TestInput(JsonNode json, Faults faults) {

  private static final int LAST_YEAR = 9999;
  private static final Set<String> FIELDS =
      Set.of("address", "origin", "time", "method", "path", "scope");
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  /**
   * @throws dev.holdfast.web.Problem {@code invalid-input}
   */
  public static Request read(byte[] body, Instant now) {
    TestInput input = new TestInput(JsonBody.read(body), new Faults());
    Request request = input.request(now);
    input.faults.throwIfAny();
    return request;
  }

  private Request request(Instant now) {
    if (!json.isObject()) {
      faults.add("", "It must be an object.");
      return null;
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name) || !json.get(name).isTextual()) {
                faults.add(Fault.pointer(name), "It must be one of the fields here, as text.");
              }
            });
    String method = json.path("method").asText("GET");
    if (!METHODS.contains(method)) {
      faults.add("/method", "It must be one of GET, HEAD, POST, PUT, PATCH, DELETE.");
    }
    String path = json.path("path").asText("/api/people/me/facts");
    if (!path.startsWith("/")) {
      faults.add("/path", "It must begin with a slash.");
    }
    String scope = json.path("scope").textValue();
    return new Request(
        address(),
        json.path("origin").textValue(),
        time(now),
        method,
        path,
        scope == null ? Set.of() : Set.of(scope));
  }

  private byte[] address() {
    String given = json.path("address").textValue();
    byte[] address = given == null ? null : AddressRange.address(given);
    if (given != null && address == null) {
      faults.add("/address", "It must be an IPv4 or IPv6 address.");
    }
    return address;
  }

  private Instant time(Instant now) {
    String given = json.path("time").textValue();
    if (given == null) {
      return now;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(given);
      if (time.getYear() > 0 && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeException e) {
      // falls through: no time
    }
    faults.add("/time", "It must be a time such as 2026-11-21T09:30:00Z.");
    return now;
  }
}
