package dev.holdfast.operations;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.keys.KeyCare;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Operators rotate and retire signing keys. */
@ApplicationScoped
public class KeyActs {

  private final KeyCare keys;
  private final AuditLog audit;

  KeyActs(KeyCare keys, AuditLog audit) {
    this.keys = keys;
    this.audit = audit;
  }

  /** The next keys' ids; none if the next ones wait already. */
  @Durable
  List<String> rotate(Actor by) {
    List<String> made = keys.rotate();
    made.forEach(kid -> note(by, "key.made", kid));
    return made;
  }

  /** False if there is no such key, or it signs or will. */
  @Durable
  boolean retire(String kid, Actor by) {
    boolean retired = keys.retire(kid);
    if (retired) {
      note(by, "key.retired", kid);
    }
    return retired;
  }

  private void note(Actor by, String what, String kid) {
    audit.note(Act.of(by, what, "signing-key", kid));
  }
}
