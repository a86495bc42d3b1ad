package dev.holdfast.accounts;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.people.Groups;
import dev.holdfast.people.KnownGroup;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Which groups there are and what they ask for, as operators decide it; it is in both logs. */
@ApplicationScoped
public class Memberships {

  private final Groups groups;
  private final SecurityLog log;
  private final AuditLog audit;

  Memberships(Groups groups, SecurityLog log, AuditLog audit) {
    this.groups = groups;
    this.log = log;
    this.audit = audit;
  }

  /** Makes one; empty if there is one of that name, or there are too many. */
  @Durable
  public Optional<UUID> add(String name, boolean secondFactor, Actor by) {
    Optional<UUID> added = groups.add(name, secondFactor);
    added.ifPresent(group -> audit.note(Act.of(by, "group.added", "group", name)));
    return added;
  }

  /** From their next sign-in on, the members need a second factor, or need none. */
  @Durable
  public boolean requireSecondFactor(UUID group, boolean required, Actor by) {
    String now = required ? " asks for two factors" : " asks for no second factor";
    return groups.requireSecondFactor(group, required)
        && note(by, Kind.GROUP_CHANGED, name(group) + now, "group.changed");
  }

  /** False if there is no such group. */
  @Durable
  public boolean remove(UUID group, Actor by) {
    String name = name(group);
    return groups.remove(group) && note(by, Kind.GROUP_REMOVED, name, "group.removed");
  }

  private String name(UUID group) {
    return groups.find(group).map(KnownGroup::name).orElse("");
  }

  private boolean note(Actor by, Kind kind, String what, String action) {
    log.note(new SecurityEvent(by.person(), kind, what, null, null));
    audit.note(Act.of(by, action, "group", what));
    return true;
  }
}
