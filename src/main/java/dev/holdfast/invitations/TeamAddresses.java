package dev.holdfast.invitations;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Lookups;
import dev.holdfast.crypto.Unsealed;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * The addresses of {@link TeamInvitations} as they are stored: under the instance's key, as nobody
 * knows yet whose they are, and with a mark by which one is found that was invited before.
 */
@ApplicationScoped
public class TeamAddresses {

  private static final String COLUMN = "organization_invitation.email";

  private final LoginEmails emails;
  private final Encryption encryption;
  private final Lookups lookups;

  TeamAddresses(LoginEmails emails, Encryption encryption, Lookups lookups) {
    this.emails = emails;
    this.encryption = encryption;
    this.lookups = lookups;
  }

  /** Who signs in with it. */
  Optional<PersonId> owner(EmailAddress address) {
    return emails.owner(address);
  }

  String mark(EmailAddress address) {
    return lookups.mark(address.key(), COLUMN);
  }

  /** A new invitation to this address, of which all else is still to be said. */
  TeamInvitation make(UUID organization, EmailAddress address) {
    TeamInvitation made = new TeamInvitation();
    made.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    made.organizationId = organization;
    made.sealed = seal(made.id, address.toString());
    made.mark = mark(address);
    return made;
  }

  private String seal(UUID id, String address) {
    return encryption.encryptText(address, context(id));
  }

  String open(TeamInvitation invitation) {
    return encryption.decryptText(invitation.sealed, context(invitation.id));
  }

  /** Those of before. */
  @Produces
  Unsealed plain() {
    return new Unsealed(
        "organizations' invitations",
        "organization_invitation",
        "email is not null",
        "id, email, email_key",
        "sealed = ?, email_key = ?, email = null",
        row -> {
          UUID id = Reads.id(row, 1);
          String address = row.getString(2);
          String key = row.getString(3);
          return () -> Optional.of(List.of(seal(id, address), lookups.mark(key, COLUMN)));
        });
  }

  @Produces
  Encrypted encrypted() {
    return new Encrypted(
        "organizations' invitations",
        "organization_invitation",
        "id",
        "sealed",
        TeamAddresses::context);
  }

  private static String context(Object id) {
    return COLUMN + ":" + id;
  }
}
