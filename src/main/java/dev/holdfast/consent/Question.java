package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A client asks a person for scopes, and for items of her record.
 *
 * @param id the asker's own name for it; asking another person under it replaces the question
 * @param place where the browser goes when it is answered, in words, such as a host
 * @param formTarget the same as a CSP source
 * @param backPath where on this site the answer is waited for
 * @param until how long it may be answered
 * @param device whether what is allowed goes to a device, and not to where the browser goes
 * @param outcome null until it is answered
 */
public record Question(
    UUID id,
    PersonId person,
    String clientId,
    Set<String> scopes,
    String place,
    String formTarget,
    String backPath,
    Instant until,
    boolean device,
    Outcome outcome) {

  /** Whether the client wants to know who it is, too. */
  public boolean signsIn() {
    return scopes.contains(Scopes.OPENID);
  }

  Asked asked() {
    return new Asked(scopes);
  }
}
