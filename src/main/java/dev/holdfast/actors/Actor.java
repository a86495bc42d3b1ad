package dev.holdfast.actors;

import dev.holdfast.people.PersonId;

/**
 * Who acts, for what is written down of it.
 *
 * @param person null if it is a client on its own, or the command line
 * @param clientId the client by which, or that itself; null if there is none
 * @param keyId the API key with which; null if with none
 * @param network from where, as in {@link dev.holdfast.web.ClientNetwork}; null if from the machine
 * @param requestId null if it is no request
 */
public record Actor(
    Via via, PersonId person, String clientId, String keyId, String network, String requestId) {

  /** Whoever runs commands on the machine. */
  public static Actor ofCommandLine() {
    return new Actor(Via.COMMAND_LINE, null, null, null, null, null);
  }
}
