package dev.holdfast.keys;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The signing keys as whoever runs the machine changes them; each act is in the audit log. */
@ApplicationScoped
public class KeyActs {

  private final KeyCare keys;
  private final KeyRotation rotation;
  private final AuditLog log;

  KeyActs(KeyCare keys, KeyRotation rotation, AuditLog log) {
    this.keys = keys;
    this.rotation = rotation;
    this.log = log;
  }

  /** Makes the next key of each algorithm, also where next ones wait already: their ids. */
  @Durable
  public List<String> rotate(Actor by) {
    List<String> made = rotation.rotate().stream().map(key -> key.kid).toList();
    made.forEach(kid -> note(by, "key.made", kid));
    return made;
  }

  /** The same; where next ones wait already, none is made. */
  @Durable
  public List<String> prepare(Actor by) {
    boolean waiting = keys.list().stream().anyMatch(key -> key.use() == KnownKey.Use.NEXT);
    return waiting ? List.of() : rotate(by);
  }

  /** As {@link KeyCare#retire}: false if there is no such key, or it signs or will. */
  @Durable
  public boolean retire(Actor by, String kid) {
    boolean retired = keys.retire(kid);
    if (retired) {
      note(by, "key.retired", kid);
    }
    return retired;
  }

  private void note(Actor by, String action, String kid) {
    log.note(Act.of(by, action, "signing-key", kid));
  }
}
