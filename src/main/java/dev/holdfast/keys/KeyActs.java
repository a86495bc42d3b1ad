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

  /** As {@link KeyRotation#rotate}, also where the next ones wait already: their ids. */
  @Durable
  List<String> rotate() {
    List<String> made = rotation.rotate().stream().map(key -> key.kid).toList();
    made.forEach(kid -> note("key.made", kid));
    return made;
  }

  /** As {@link KeyCare#retire}: false if there is no such key, or it signs or will. */
  @Durable
  boolean retire(String kid) {
    boolean retired = keys.retire(kid);
    if (retired) {
      note("key.retired", kid);
    }
    return retired;
  }

  private void note(String action, String kid) {
    log.note(Act.of(Actor.ofCommandLine(), action, "signing-key", kid));
  }
}
