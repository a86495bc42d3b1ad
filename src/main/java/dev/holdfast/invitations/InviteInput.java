package dev.holdfast.invitations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.organizations.MemberRole;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import dev.holdfast.web.JsonBody;
import java.util.Set;

/** Whom to invite, as what. */
record InviteInput(EmailAddress email, MemberRole role) {

  private static final Set<String> KNOWN = Set.of("email", "role");

  /**
   * @throws dev.holdfast.web.Problem {@code invalid-input} with every fault
   */
  static InviteInput read(byte[] body) {
    JsonNode given = JsonBody.read(body);
    Faults faults = new Faults();
    if (!given.isObject()) {
      faults.add("", "It must be an object.");
    }
    given
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!KNOWN.contains(name)) {
                faults.add(Fault.pointer(name), "There is no such field here.");
              }
            });
    String email = given.path("email").textValue();
    EmailAddress address = EmailAddress.parse(email).orElse(null);
    if (address == null) {
      faults.add("/email", EmailAddress.fault(email));
    }
    MemberRole role = MemberRole.of(given.path("role").textValue()).orElse(null);
    if (role == null) {
      faults.add("/role", "It must be owner, developer or viewer.");
    }
    faults.throwIfAny();
    return new InviteInput(address, role);
  }
}
