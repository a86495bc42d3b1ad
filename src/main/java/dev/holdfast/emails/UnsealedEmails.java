package dev.holdfast.emails;

import dev.holdfast.crypto.Unsealed;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Login e-mails of the time before they were sealed. */
@ApplicationScoped
public class UnsealedEmails implements Unsealed {

  private static final String WHICH = " from login_email where address is not null";
  private static final String SOME =
      "select id, person_id, address" + WHICH + " order by id limit ?";
  private static final String SEAL =
      "update login_email set sealed = ?, address_key = ?, address = null where id = ?";

  private final Reads reads;
  private final Writes writes;
  private final SealedEmails emails;

  UnsealedEmails(Reads reads, Writes writes, SealedEmails emails) {
    this.reads = reads;
    this.writes = writes;
    this.emails = emails;
  }

  private record Plain(UUID id, PersonId person, EmailAddress address) {}

  @Override
  public String what() {
    return "login e-mails";
  }

  @Override
  public long left() {
    return reads.list("select count(*)" + WHICH, row -> row.getLong(1)).get(0);
  }

  @Override
  public int seal(int most) {
    List<Plain> some =
        reads.list(
            SOME,
            row ->
                new Plain(
                    Reads.id(row, 1),
                    new PersonId(row.getLong(2)),
                    EmailAddress.stored(row.getString(3))),
            most);
    some.forEach(this::seal);
    return some.size();
  }

  private void seal(Plain plain) {
    try {
      String sealed = emails.seal(plain.person(), plain.id(), plain.address());
      writes.update(SEAL, sealed, emails.mark(plain.address()), plain.id());
    } catch (Erased e) {
      writes.update("delete from login_email where id = ?", plain.id());
    }
  }
}
