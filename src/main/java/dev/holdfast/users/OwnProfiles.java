package dev.holdfast.users;

import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.Access;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * How a person changes her own profile by API: as whoever asserts it, and her addresses by mail.
 */
@ApplicationScoped
public class OwnProfiles {

  private final Users users;
  private final UserEmails emails;

  OwnProfiles(Users users, UserEmails emails) {
    this.users = users;
    this.emails = emails;
  }

  /**
   * False if there is no such person.
   *
   * @throws dev.holdfast.web.Problem {@code conflict} if somebody else has the username, or she has
   *     too many addresses
   */
  @Durable
  boolean change(Access access, PersonId person, UserChange change, Source where) {
    if (change.email() != null) {
      emails.addOwn(access, person, change.email(), where);
    }
    return users.change(access, person, change.withoutEmail());
  }
}
