package dev.holdfast.accounts;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Unsealed;
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
public class InvitedAddresses {

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

  /** Those of before. */
  @Produces
  Unsealed plain() {
    return new Unsealed(
        "invitations",
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

  @Produces
  Encrypted encrypted() {
    return new Encrypted("invitations", "invitation", "id", "sealed", id -> CONTEXT + id);
  }
}
