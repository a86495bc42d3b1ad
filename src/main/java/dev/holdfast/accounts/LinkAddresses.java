package dev.holdfast.accounts;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Unsealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of {@link WelcomeLinks} as they are stored: whoever is welcome has no key of her
 * own yet, so they are under the instance's.
 */
@ApplicationScoped
public class LinkAddresses {

  private static final String CONTEXT = "welcome_link.email:";

  private final Encryption encryption;

  LinkAddresses(Encryption encryption) {
    this.encryption = encryption;
  }

  /**
   * @param address null if none is known
   */
  String seal(String hash, String address) {
    return address == null ? null : encryption.encryptText(address, CONTEXT + hash);
  }

  /** Null if none is known. */
  String open(WelcomeLink link) {
    return link.sealed == null ? null : encryption.decryptText(link.sealed, CONTEXT + link.hash);
  }

  /** Those of before. */
  @Produces
  Unsealed plain() {
    return new Unsealed(
        "welcome links",
        "welcome_link",
        "email is not null",
        "hash, email",
        "sealed = ?, email = null",
        row -> {
          String hash = row.getString(1);
          String address = row.getString(2);
          return () -> Optional.of(List.of(seal(hash, address)));
        });
  }

  @Produces
  Encrypted encrypted() {
    return new Encrypted("welcome links", "welcome_link", "hash", "sealed", hash -> CONTEXT + hash);
  }
}
