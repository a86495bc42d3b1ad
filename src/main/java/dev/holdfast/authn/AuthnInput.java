package dev.holdfast.authn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.sessions.Device;
import dev.holdfast.web.ClientNetwork;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Faults;
import java.util.List;

/**
 * What a client has sent; what it did not send is null.
 *
 * @param client who calls
 */
record AuthnInput(
    String client,
    String address,
    String authenticationId,
    String password,
    String code,
    String response,
    Device device) {

  private static final int LONGEST = 2000;
  private static final List<String> FIELDS =
      List.of("address", "authenticationId", "password", "code", "response", "userAgent", "ip");

  /**
   * @throws dev.holdfast.web.Problem {@code invalid-input} with every fault
   */
  static AuthnInput read(JsonNode body, String client) {
    Faults faults = new Faults();
    if (!body.isObject()) {
      faults.add("", "It must be an object.");
      faults.throwIfAny();
    }
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                faults.add(Fault.pointer(name), "There is no such field here.");
              }
            });
    String ip = text(body, "ip", faults);
    String network = ClientNetwork.read(ip).orElse(null);
    if (ip != null && network == null) {
      faults.add("/ip", "It must be an IP address, such as 203.0.113.7 or 2001:db8::7.");
    }
    Device device = Device.behind(client, text(body, "userAgent", faults), network);
    AuthnInput input =
        new AuthnInput(
            client,
            text(body, "address", faults),
            text(body, "authenticationId", faults),
            text(body, "password", faults),
            text(body, "code", faults),
            object(body, "response", faults),
            device);
    if (input.address != null && input.authenticationId != null) {
      faults.add("", "Send either address, to begin, or authenticationId, to go on.");
    }
    faults.throwIfAny();
    return input;
  }

  /** As it was sent; null if it was not. */
  private static String object(JsonNode body, String field, Faults faults) {
    JsonNode value = body.get(field);
    if (value != null && !value.isObject()) {
      faults.add(Fault.pointer(field), "It must be an object.");
    }
    return value == null ? null : value.toString();
  }

  private static String text(JsonNode body, String field, Faults faults) {
    JsonNode value = body.get(field);
    if (value == null) {
      return null;
    }
    String text = value.asText();
    if (!value.isTextual() || text.codePointCount(0, text.length()) > LONGEST) {
      faults.add(Fault.pointer(field), "It must be a string of at most 2,000 characters.");
      return null;
    }
    return text;
  }
}
