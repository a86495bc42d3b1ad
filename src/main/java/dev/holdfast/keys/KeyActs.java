package dev.holdfast.keys;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

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

  /**
   * Says that everything was put under the first of the keys that encrypt.
   *
   * @param key its name
   * @param renewed how much was encrypted anew
   * @param lost how much is under a key that nobody has
   */
  @Durable
  public void encrypted(Actor by, String key, int renewed, int lost) {
    log.note(
        Act.of(by, "encryption.rotated", "encryption-key", key)
            .changing(null, Map.of("renewed", renewed, "lost", lost)));
  }

  private void note(Actor by, String action, String kid) {
    log.note(Act.of(by, action, "signing-key", kid));
  }
}
