package dev.holdfast.crypto;

import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/**
 * Secrets of the whole instance, 32 random bytes each, encrypted. Each is made once, before
 * anything is asked for: by another one, nothing that was derived from it would be found again.
 */
@ApplicationScoped
public class InstanceSecrets {

  /** What there is one for. */
  public enum Purpose {
    /** Pairwise subjects. */
    SUBJECT_SALT("subject-salt"),
    /** {@link Lookups}. */
    LOOKUPS("lookups");

    private final String id;

    Purpose(String id) {
      this.id = id;
    }
  }

  private static final int BYTES = 32;

  private final Reads reads;
  private final Encryption encryption;

  InstanceSecrets(Reads reads, Encryption encryption) {
    this.reads = reads;
    this.encryption = encryption;
  }

  /**
   * The one for a purpose.
   *
   * @throws Undecryptable if it was never made, or its key is not there any more
   */
  public byte[] of(Purpose purpose) {
    return reads.list(InstanceSecret.SEALED, row -> row.getString(1), purpose.id).stream()
        .findFirst()
        .map(stored -> encryption.decrypt(stored, purpose.id))
        .orElseThrow(() -> new Undecryptable("HOLDFAST_ENCRYPTION_KEYS is missing."));
  }

  /** Makes those that are missing. */
  @Durable
  void make() {
    for (Purpose purpose : Purpose.values()) {
      byte[] secret = Tokens.randomBytes(BYTES);
      InstanceSecret.persistIfFirst(purpose.id, encryption.encrypt(secret, purpose.id));
    }
  }

  boolean made() {
    return reads.list(InstanceSecret.MADE, row -> row.getString(1)).size()
        == Purpose.values().length;
  }

  @Produces
  Encrypted encrypted() {
    return new Encrypted(
        "the instance's secrets", "instance_secret", "id", "sealed", Object::toString);
  }
}
