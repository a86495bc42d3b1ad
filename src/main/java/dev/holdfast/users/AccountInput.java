package dev.holdfast.users;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads what an admin makes of an account: all of what is the account's, and nothing else. */
final class AccountInput {

  private static final Set<String> MEMBERS = Set.of("username", "email", "emailVerified", "active");

  private AccountInput() {}

  /**
   * @throws dev.holdfast.web.Problem {@code invalid-input} with every fault
   */
  static UserChange read(JsonNode body, Instant now) {
    Faults faults = new Faults();
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (Claim.of(name).isPresent()) {
                faults.add(
                    Fault.pointer(name),
                    "This is a value of her record, which she and partner systems write; leave it"
                        + " out.");
              } else if (name.equals("role")) {
                faults.add(Fault.pointer(name), "PUT it at /role.");
              } else if (!MEMBERS.contains(name)) {
                faults.add(Fault.pointer(name), "There is no such field here; leave it out.");
              }
            });
    faults.throwIfAny();
    UserChange given = UserInput.read(body, now);
    return new UserChange(
        given.username() == null ? Optional.empty() : given.username(),
        given.email(),
        given.emailVerified(),
        given.facts(),
        given.gone(),
        given.active());
  }
}
