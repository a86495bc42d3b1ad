package dev.holdfast.users;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.record.FactValue;
import dev.holdfast.record.NewFact;
import dev.holdfast.record.ValueType;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import dev.holdfast.web.NotValid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a user, or a change of one: a JSON Merge Patch (RFC 7396), in which null removes a value.
 */
final class UserInput {

  private static final Set<String> OURS = Set.of("id", "createdAt");

  private final JsonNode body;
  private final Faults faults;
  private final Instant now;
  private final List<NewFact> facts = new ArrayList<>();
  private final Set<String> gone = new HashSet<>();
  private Optional<String> username;
  private EmailAddress email;
  private boolean emailVerified;
  private Boolean active;

  private UserInput(JsonNode body, Faults faults, Instant now) {
    this.body = body;
    this.faults = faults;
    this.now = now;
  }

  /**
   * @throws dev.holdfast.web.Problem {@code invalid-input} with every fault
   */
  static UserChange read(JsonNode body, Instant now) {
    Faults faults = new Faults();
    UserInput input = new UserInput(body, faults, now);
    if (body.isObject()) {
      body.fieldNames().forEachRemaining(input::member);
    } else {
      faults.add("", "It must be an object.");
    }
    faults.throwIfAny();
    return new UserChange(
        input.username, input.email, input.emailVerified, input.facts, input.gone, input.active);
  }

  private void member(String name) {
    JsonNode value = body.get(name);
    String place = Fault.pointer(name);
    Optional<Claim> claim = Claim.of(name);
    if (claim.isPresent()) {
      claim(claim.get(), value, place);
    } else if (name.equals("username")) {
      username(value, place);
    } else if (name.equals("email")) {
      email = EmailAddress.parse(value.textValue()).orElse(null);
      require(email != null, place, EmailAddress.fault(value.textValue()));
    } else if (name.equals("emailVerified")) {
      emailVerified = value.booleanValue();
      require(value.isBoolean(), place, "It must be true or false.");
      require(body.has("email"), place, "Send it together with the email that it is about.");
    } else if (name.equals("active")) {
      active = value.isBoolean() ? value.booleanValue() : null;
      require(value.isBoolean(), place, "It must be true or false.");
    } else if (name.equals("groups")) {
      faults.add(place, "Operators manage groups, on their own pages; leave it out.");
    } else if (OURS.contains(name)) {
      faults.add(place, "We make this, and it never changes; leave it out.");
    } else {
      faults.add(place, "There is no such field here.");
    }
  }

  private void username(JsonNode value, String place) {
    boolean fine = value.isNull() || value.isTextual() && Username.allowed(value.textValue());
    require(
        fine,
        place,
        "It must be 1 to 64 of A-Z, a-z, 0-9 and . _ -, with a letter or digit first.");
    username = value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  private void claim(Claim claim, JsonNode value, String place) {
    if (value.isNull()) {
      gone.add(claim.fact());
      return;
    }
    boolean fits = claim.type() == ValueType.BOOLEAN ? value.isBoolean() : value.isTextual();
    String wanted = claim.type() == ValueType.BOOLEAN ? "true or false" : "a string";
    require(fits, place, "It must be " + wanted + ", or null for none.");
    if (fits) {
      try {
        facts.add(NewFact.of(claim.fact(), value(value), now, now));
      } catch (NotValid e) {
        faults.add(place, e.getMessage());
      }
    }
  }

  private static FactValue value(JsonNode value) {
    return value.isBoolean()
        ? FactValue.of(value.booleanValue())
        : FactValue.parse(ValueType.STRING, value.textValue());
  }

  private void require(boolean fine, String place, String otherwise) {
    if (!fine) {
      faults.add(place, otherwise);
    }
  }
}
