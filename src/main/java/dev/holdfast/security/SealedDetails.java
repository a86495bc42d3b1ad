package dev.holdfast.security;

import dev.holdfast.crypto.Unsealed;
import dev.holdfast.people.Erased;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.UUID;

/** What events say of addresses is sealed with the key of whose they are, as the addresses are. */
@ApplicationScoped
public class SealedDetails {

  private static final String CONTEXT = "security_event.detail:";

  private final PersonKeys keys;

  SealedDetails(PersonKeys keys) {
    this.keys = keys;
  }

  void keep(SecurityEvent event, LoggedEvent logged) {
    boolean hidden = event.kind().ofEmails() && event.person() != null;
    logged.detail = hidden ? "" : event.detail();
    logged.sealed = hidden ? seal(event.person(), logged.id, event.detail()) : null;
  }

  /** Empty of who is erased at this moment. */
  String of(LoggedEvent logged) {
    return logged.sealed == null ? logged.detail : Erased.toEmpty(() -> open(logged)).orElse("");
  }

  private String open(LoggedEvent logged) {
    return keys.openText(logged.person(), logged.sealed, CONTEXT + logged.id);
  }

  private String seal(PersonId person, UUID id, String detail) {
    return keys.sealText(person, detail, CONTEXT + id);
  }

  /** Those of before that are {@link Kind#ofEmails}. */
  @Produces
  Unsealed plain() {
    return new Unsealed(
        "security events",
        "security_event",
        "substr(kind, 1, 6) = 'EMAIL_' and detail <> '' and person_id is not null",
        "id, person_id, detail",
        "sealed = ?, detail = ''",
        row -> {
          UUID id = Reads.id(row, 1);
          PersonId person = new PersonId(row.getLong(2));
          String detail = row.getString(3);
          return () -> Erased.toEmpty(() -> List.of(seal(person, id, detail)));
        });
  }
}
