package dev.holdfast.device;

import dev.holdfast.consent.Outcome;
import dev.holdfast.people.PersonId;
import dev.holdfast.tokens.Authentication;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A device that waits for its person.
 *
 * @param device what it seems to be, such as {@code curl}; as it says itself
 * @param network where it asked from
 * @param pollSeconds how long it must wait before it asks again
 * @param person who typed its code; null if nobody has yet
 * @param outcome what she decided; null if she has not yet
 * @param grant what she allowed it by; null unless she did
 * @param authentication how she had signed in; null unless she allowed it
 */
public record WaitingDevice(
    UUID id,
    String clientId,
    Set<String> scopes,
    String device,
    String network,
    Instant since,
    Instant until,
    int pollSeconds,
    PersonId person,
    Outcome outcome,
    UUID grant,
    Authentication authentication) {

  /** Its page. */
  public String path() {
    return "/device/" + id;
  }
}
