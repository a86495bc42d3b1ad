package dev.holdfast.clients;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.crypto.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody asks to be registered with, in the names of RFC 7591, section 2.
 *
 * @param registration null if there are faults
 * @param faults each a sentence that says what to change
 */
public record AskedRegistration(Registration registration, List<String> faults) {

  /**
   * @param keepsSecret whether the client is there and has a secret, which stays; else one is made
   */
  public static AskedRegistration read(JsonNode json, Predicate<RegisteredClient> keepsSecret) {
    ClientFile file = new ClientFile("", json);
    Registration registration =
        file.registration(keepsSecret, client -> Tokens.random()).orElse(null);
    List<String> faults = new ArrayList<>();
    file.faults().forEach(fault -> faults.add(fault.replaceFirst("^[.:] ?", "")));
    return new AskedRegistration(registration, faults);
  }

  /** Whether the first fault is about where people come back to. */
  public boolean aboutRedirects() {
    return !faults.isEmpty() && faults.get(0).matches("(?i)(a )?redirect[ _]uri.*");
  }
}
