package dev.holdfast.claims;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps the salt, encrypted. It is made once: with another one, every subject would be another. */
@ApplicationScoped
public class Salts implements Encrypted {

  private static final String CONTEXT = "subject-salt";

  private final Encryption encryption;

  Salts(Encryption encryption) {
    this.encryption = encryption;
  }

  /** Empty before the first is made. */
  Optional<byte[]> find() {
    return SubjectSalt.<SubjectSalt>findByIdOptional(SubjectSalt.ONLY)
        .map(stored -> encryption.decrypt(stored.sealed, CONTEXT));
  }

  @Durable
  void make() {
    SubjectSalt.persistIfFirst(encryption.encrypt(Tokens.randomBytes(32), CONTEXT));
  }

  @Override
  public String what() {
    return "the salt of pairwise subjects";
  }

  @Override
  @Durable
  public Batch renew(String after, int most) {
    return Batch.of(
        SubjectSalt.underOther(encryption.firstKey(), after).stream()
            .map(salt -> new Sealed(salt.id, salt.sealed, CONTEXT))
            .toList(),
        encryption,
        (old, anew) -> SubjectSalt.replace(old.value(), anew));
  }
}
