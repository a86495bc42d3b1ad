package dev.holdfast.security;

import dev.holdfast.crypto.Unsealed;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What events say of addresses is sealed with the key of whose they are, as the addresses are. */
@ApplicationScoped
public class SealedDetails implements Unsealed {

  private static final String CONTEXT = "security_event.detail:";

  /** Those {@link Kind#ofEmails}, in the words of the index that finds them. */
  private static final String WHICH =
      " from security_event where substr(kind, 1, 6) = 'EMAIL_' and detail <> ''"
          + " and person_id is not null";

  private static final String SOME =
      "select id, person_id, detail" + WHICH + " order by id limit ?";
  private static final String SEAL =
      "update security_event set sealed = ?, detail = '' where id = ?";

  private final PersonKeys keys;
  private final Reads reads;
  private final Writes writes;

  SealedDetails(PersonKeys keys, Reads reads, Writes writes) {
    this.keys = keys;
    this.reads = reads;
    this.writes = writes;
  }

  void keep(SecurityEvent event, LoggedEvent logged) {
    boolean hidden = event.kind().ofEmails() && event.person() != null;
    logged.detail = hidden ? "" : event.detail();
    logged.sealed = hidden ? seal(event.person(), logged.id, event.detail()) : null;
  }

  /** Empty of who is erased at this moment. */
  String of(LoggedEvent logged) {
    try {
      return logged.sealed == null
          ? logged.detail
          : keys.openText(logged.person(), logged.sealed, CONTEXT + logged.id);
    } catch (Erased e) {
      return "";
    }
  }

  private String seal(PersonId person, UUID id, String detail) {
    return keys.sealText(person, detail, CONTEXT + id);
  }

  private record Plain(UUID id, PersonId person, String detail) {}

  @Override
  public String what() {
    return "security events";
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
            row -> new Plain(Reads.id(row, 1), new PersonId(row.getLong(2)), row.getString(3)),
            most);
    some.forEach(this::seal);
    return some.size();
  }

  private void seal(Plain plain) {
    try {
      writes.update(SEAL, seal(plain.person(), plain.id(), plain.detail()), plain.id());
    } catch (Erased e) {
      writes.update("delete from security_event where id = ?", plain.id());
    }
  }
}
