package dev.holdfast.users;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a person makes of her own profile. What others have to say of it, she cannot say. */
final class OwnInput {

  private static final Map<String, String> NOT_HERS =
      Map.of(
          "emailVerified", "A mail to the address shows that; leave it out.",
          "phoneNumberVerified", "You cannot say that yourself; leave it out.",
          "active", "Send DELETE to deactivate your account; leave it out.");

  private OwnInput() {}

  /**
   * @param whole whether what is not named goes; an address stays
   * @throws dev.holdfast.web.Problem {@code invalid-input} with every fault
   */
  static UserChange read(JsonNode body, boolean whole, Instant now) {
    Faults faults = new Faults();
    NOT_HERS.forEach(
        (name, sentence) -> {
          if (body.has(name)) {
            faults.add(Fault.pointer(name), sentence);
          }
        });
    faults.throwIfAny();
    UserChange given = UserInput.read(body, now);
    if (!whole) {
      return given;
    }
    Set<String> gone = new HashSet<>(given.gone());
    Arrays.stream(Claim.values())
        .filter(claim -> claim != Claim.PHONE_NUMBER_VERIFIED && !body.has(claim.member()))
        .map(Claim::fact)
        .forEach(gone::add);
    Optional<String> username = given.username() == null ? Optional.empty() : given.username();
    return new UserChange(username, given.email(), false, given.facts(), gone, null);
  }
}
