package dev.holdfast.accounts;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Unsealed;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The addresses of {@link Invitations} as they are stored: whoever is invited has no key of her own
 * yet, so they are under the instance's.
 */
@ApplicationScoped
public class InvitedAddresses implements Encrypted {

  private static final String CONTEXT = "invitation.email:";

  private final Encryption encryption;

  InvitedAddresses(Encryption encryption) {
    this.encryption = encryption;
  }

  String seal(UUID id, String address) {
    return encryption.encryptText(address, CONTEXT + id);
  }

  String open(Invitation invitation) {
    return encryption.decryptText(invitation.sealed, CONTEXT + invitation.id);
  }

  @Override
  public String what() {
    return "invitations";
  }

  /** Those of before. */
  @Produces
  Unsealed plain() {
    return new Unsealed(
        what(),
        "invitation",
        "email is not null",
        "id, email",
        "sealed = ?, email = null",
        row -> {
          UUID id = Reads.id(row, 1);
          String address = row.getString(2);
          return () -> Optional.of(List.of(seal(id, address)));
        });
  }

  @Override
  @Durable
  public Batch renew(String after, int most) {
    UUID last = after == null ? new UUID(0, 0) : UUID.fromString(after);
    return Batch.of(
        Invitation.underOther(encryption.firstKey(), last, most).stream()
            .map(one -> new Sealed(one.id.toString(), one.sealed, CONTEXT + one.id))
            .toList(),
        encryption,
        (old, anew) -> Invitation.replace(UUID.fromString(old.id()), old.value(), anew));
  }
}
