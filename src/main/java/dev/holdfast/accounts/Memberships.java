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

/** Who is in which group, as operators decide it; each change is in the person's security log. */
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
  public boolean join(UUID group, PersonId person) {
    return groups.join(group, person) && note(Kind.GROUP_JOINED, group, person);
  }

  /** False if she is not in it. */
  @Durable
  public boolean leave(UUID group, PersonId person) {
    return groups.leave(group, person) && note(Kind.GROUP_LEFT, group, person);
  }

  private boolean note(Kind kind, UUID group, PersonId person) {
    String name = groups.find(group).map(KnownGroup::name).orElse("");
    log.note(new SecurityEvent(person, kind, name, null, null));
    return true;
  }
}
