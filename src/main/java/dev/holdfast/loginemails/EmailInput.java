package dev.holdfast.loginemails;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import dev.holdfast.web.JsonBody;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is sent about addresses.
 *
 * @param token null unless it was sent alone
 */
record EmailInput(PersonId user, EmailAddress email, String code, String token) {

  private static final String USER = "userId";
  private static final String EMAIL = "email";
  private static final String CODE = "code";
  private static final String TOKEN = "token";

  /**
   * @throws dev.holdfast.web.Problem {@code invalid-input} with every fault; also from the others
   */
  static EmailAddress address(byte[] body) {
    return read(JsonBody.read(body), List.of(EMAIL)).email;
  }

  static EmailInput resend(byte[] body) {
    return read(JsonBody.read(body), List.of(USER, EMAIL));
  }

  static EmailInput verification(byte[] body) {
    JsonNode read = JsonBody.read(body);
    return read(read, read.has(TOKEN) ? List.of(TOKEN) : List.of(USER, EMAIL, CODE));
  }

  /** A query parameter. */
  static EmailAddress parameter(String text) {
    Faults faults = new Faults();
    Optional<EmailAddress> address = EmailAddress.parse(text);
    if (address.isEmpty()) {
      faults.add("query:" + EMAIL, "It must be an e-mail address; escape + as %2B.");
    }
    faults.throwIfAny();
    return address.orElseThrow();
  }

  private static EmailInput read(JsonNode body, List<String> fields) {
    Faults faults = new Faults();
    if (!body.isObject()) {
      faults.add("", "It must be an object.");
      faults.throwIfAny();
    }
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.contains(name)) {
                faults.add(Fault.pointer(name), "There is no such field here.");
              }
            });
    for (String field : fields) {
      if (!body.path(field).isTextual()) {
        faults.add(Fault.pointer(field), "It must be there, as text.");
      }
    }
    faults.throwIfAny();
    Optional<PersonId> user = PersonId.parse(body.path(USER).asText());
    Optional<EmailAddress> email = EmailAddress.parse(body.path(EMAIL).asText());
    if (fields.contains(USER) && user.isEmpty()) {
      faults.add(Fault.pointer(USER), "It must be a user's id, such as lusab-babad-gutih-tugad.");
    }
    if (fields.contains(EMAIL) && email.isEmpty()) {
      faults.add(Fault.pointer(EMAIL), EmailAddress.fault(body.path(EMAIL).asText()));
    }
    faults.throwIfAny();
    return new EmailInput(
        user.orElse(null),
        email.orElse(null),
        body.path(CODE).textValue(),
        body.path(TOKEN).textValue());
  }
}
