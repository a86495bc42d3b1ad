package dev.holdfast.accounts;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Unsealed;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The addresses of {@link WelcomeLinks} as they are stored: whoever is welcome has no key of her
 * own yet, so they are under the instance's.
 */
@ApplicationScoped
public class LinkAddresses implements Encrypted, Unsealed {

  private static final String CONTEXT = "welcome_link.email:";
  private static final String WHICH = " from welcome_link where email is not null";
  private static final String SOME = "select hash, email" + WHICH + " order by hash limit ?";
  private static final String SEAL =
      "update welcome_link set sealed = ?, email = null where hash = ?";

  private final Encryption encryption;
  private final Reads reads;
  private final Writes writes;

  LinkAddresses(Encryption encryption, Reads reads, Writes writes) {
    this.encryption = encryption;
    this.reads = reads;
    this.writes = writes;
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

  private record Plain(String hash, String address) {}

  @Override
  public String what() {
    return "welcome links";
  }

  @Override
  public long left() {
    return reads.list("select count(*)" + WHICH, row -> row.getLong(1)).get(0);
  }

  @Override
  public int seal(int most) {
    List<Plain> some = reads.list(SOME, row -> new Plain(row.getString(1), row.getString(2)), most);
    some.forEach(plain -> writes.update(SEAL, seal(plain.hash(), plain.address()), plain.hash()));
    return some.size();
  }

  @Override
  @Durable
  public Batch renew(String after, int most) {
    return Batch.of(
        WelcomeLink.underOther(encryption.firstKey(), after == null ? "" : after, most).stream()
            .map(link -> new Sealed(link.hash, link.sealed, CONTEXT + link.hash))
            .toList(),
        encryption,
        (old, anew) -> WelcomeLink.replace(old.id(), old.value(), anew));
  }
}
