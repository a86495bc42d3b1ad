package dev.holdfast.accounts;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Unsealed;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The addresses of {@link Invitations} as they are stored: whoever is invited has no key of her own
 * yet, so they are under the instance's.
 */
@ApplicationScoped
public class InvitedAddresses implements Encrypted, Unsealed {

  private static final String CONTEXT = "invitation.email:";
  private static final String WHICH = " from invitation where email is not null";
  private static final String SOME = "select id, email" + WHICH + " order by id limit ?";
  private static final String SEAL = "update invitation set sealed = ?, email = null where id = ?";

  private final Encryption encryption;
  private final Reads reads;
  private final Writes writes;

  InvitedAddresses(Encryption encryption, Reads reads, Writes writes) {
    this.encryption = encryption;
    this.reads = reads;
    this.writes = writes;
  }

  String seal(UUID id, String address) {
    return encryption.encryptText(address, CONTEXT + id);
  }

  String open(Invitation invitation) {
    return encryption.decryptText(invitation.sealed, CONTEXT + invitation.id);
  }

  private record Plain(UUID id, String address) {}

  @Override
  public String what() {
    return "invitations";
  }

  @Override
  public long left() {
    return reads.list("select count(*)" + WHICH, row -> row.getLong(1)).get(0);
  }

  @Override
  public int seal(int most) {
    List<Plain> some = reads.list(SOME, row -> new Plain(Reads.id(row, 1), row.getString(2)), most);
    some.forEach(plain -> writes.update(SEAL, seal(plain.id(), plain.address()), plain.id()));
    return some.size();
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
