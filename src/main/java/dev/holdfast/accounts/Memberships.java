package dev.holdfast.accounts;

import dev.holdfast.people.Groups;
import dev.holdfast.people.KnownGroup;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who is in which group, and what groups ask for, as operators decide it. Who is put in or out has
 * it in her security log, and what becomes of a group is in that of the operator.
 */
@ApplicationScoped
public class Memberships {

  private final Groups groups;
  private final SecurityLog log;

  Memberships(Groups groups, SecurityLog log) {
    this.groups = groups;
    this.log = log;
  }

  /** False if there is no such group or person, or she is in it already. */
  @Durable
  public boolean join(UUID group, PersonId person, PersonId by) {
    return groups.join(group, person)
        && note(person, Kind.GROUP_JOINED, name(group) + ", by " + by);
  }

  /** False if she is not in it. */
  @Durable
  public boolean leave(UUID group, PersonId person, PersonId by) {
    return groups.leave(group, person) && note(person, Kind.GROUP_LEFT, name(group) + ", by " + by);
  }

  /** From their next sign-in on, the members need a second factor, or need none. */
  @Durable
  public boolean requireSecondFactor(UUID group, boolean required, PersonId by) {
    String now = required ? " asks for two factors" : " asks for no second factor";
    return groups.requireSecondFactor(group, required)
        && note(by, Kind.GROUP_CHANGED, name(group) + now);
  }

  /** False if there is no such group. */
  @Durable
  public boolean remove(UUID group, PersonId by) {
    String name = name(group);
    return groups.remove(group) && note(by, Kind.GROUP_REMOVED, name);
  }

  private String name(UUID group) {
    return groups.find(group).map(KnownGroup::name).orElse("");
  }

  private boolean note(PersonId person, Kind kind, String detail) {
    log.note(new SecurityEvent(person, kind, detail, null, null));
    return true;
  }
}
