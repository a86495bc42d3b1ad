package dev.holdfast.apikeys;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.restrictions.AccessRestrictions;
import dev.holdfast.restrictions.Restriction;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import dev.holdfast.web.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads a key that somebody wants; with every fault of it. */
@ApplicationScoped
public class KeyInput {

  private static final Set<String> FIELDS = Set.of("name", "scopes", "expiresAt", "restrictions");
  private static final int MOST_NAME = 100;
  private static final int LAST_YEAR = 2999;

  private final AccessRestrictions restrictions;
  private final Clock clock;

  KeyInput(AccessRestrictions restrictions, Clock clock) {
    this.restrictions = restrictions;
    this.clock = clock;
  }

  /**
   * @param may what it may be for
   * @throws dev.holdfast.web.Problem {@code invalid-input}
   */
  public NewKey read(byte[] body, Set<String> may) {
    JsonNode json = JsonBody.read(body);
    Faults faults = new Faults();
    if (!json.isObject()) {
      faults.add("", "It must be an object.");
      faults.throwIfAny();
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                faults.add(Fault.pointer(name), "There is no such field here.");
              }
            });
    String name = name(json.path("name").textValue(), faults);
    Set<String> scopes = scopes(json.path("scopes"), may, faults);
    Instant expiry = expiry(json.get("expiresAt"), faults);
    JsonNode asked = json.get("restrictions");
    List<Restriction> all =
        asked == null ? List.of() : restrictions.readAll(asked, "/restrictions", faults);
    faults.throwIfAny();
    return new NewKey(name, scopes, expiry, all);
  }

  /** A name as it is kept; null, and a fault, if it is none. */
  public static String name(String given, Faults faults) {
    String name = given == null ? "" : given.strip();
    boolean sound =
        !name.isEmpty()
            && name.codePointCount(0, name.length()) <= MOST_NAME
            && name.codePoints()
                .noneMatch(
                    point ->
                        Character.isISOControl(point)
                            || Character.getType(point) == Character.SURROGATE);
    if (!sound) {
      faults.add("/name", "It must be 1 to " + MOST_NAME + " characters that can be shown.");
    }
    return sound ? name : null;
  }

  private static Set<String> scopes(JsonNode given, Set<String> may, Faults faults) {
    Set<String> scopes = new LinkedHashSet<>();
    given.forEach(one -> scopes.add(one.isTextual() ? one.textValue() : ""));
    if (!given.isArray() || scopes.isEmpty() || scopes.size() < given.size()) {
      faults.add("/scopes", "It must be a list of different scopes, with one at least.");
    } else if (!may.containsAll(scopes)) {
      faults.add(
          "/scopes", "You may give a key these: " + String.join(", ", may) + ", and no others.");
    }
    return scopes;
  }

  private Instant expiry(JsonNode given, Faults faults) {
    if (given == null || given.isNull()) {
      return null;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(given.isTextual() ? given.textValue() : "");
      if (time.getYear() <= LAST_YEAR && time.toInstant().isAfter(clock.instant())) {
        return time.toInstant().truncatedTo(ChronoUnit.MILLIS);
      }
    } catch (DateTimeException e) {
      // falls through: no time
    }
    faults.add("/expiresAt", "It must be a time to come, such as 2027-01-31T00:00:00Z, or null.");
    return null;
  }
}
