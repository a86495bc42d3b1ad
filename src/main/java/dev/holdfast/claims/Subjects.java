package dev.holdfast.claims;

import dev.holdfast.clients.Members;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.crypto.InstanceSecrets;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What clients know a person by (OpenID Connect Core, section 8): her public id, or for a client
 * that was registered so, what only clients of its own sector know. From that nobody finds her id;
 * we have no need to, as every token names the grant that it rests on.
 */
@ApplicationScoped
public class Subjects {

  private final InstanceSecrets secrets;
  private volatile byte[] salt;

  Subjects(InstanceSecrets secrets) {
    this.secrets = secrets;
  }

  /** The {@code sub} of a person for a client, the same at each time. */
  public String of(RegisteredClient client, PersonId person) {
    return client.get(Members.SUBJECT_TYPE).equals(Members.PAIRWISE)
        ? Tokens.hmac(salt(), client.sector() + "\n" + person)
        : person.toString();
  }

  private byte[] salt() {
    if (salt == null) {
      salt = secrets.of(InstanceSecrets.Purpose.SUBJECT_SALT);
    }
    return salt;
  }
}
