package dev.holdfast.operators;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.emails.Announcements;
import dev.holdfast.people.PersonId;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Who is told of what an operator does to an account, in the unit of work that does it. */
@ApplicationScoped
public class ActNews {

  private final AuditLog audit;
  private final SecurityLog log;
  private final Announcements announcements;

  ActNews(AuditLog audit, SecurityLog log, Announcements announcements) {
    this.audit = audit;
    this.log = log;
    this.announcements = announcements;
  }

  /** In the audit log; null if there is no more to say. */
  public void note(
      Actor by,
      String action,
      PersonId person,
      Map<String, Object> before,
      Map<String, Object> after) {
    audit.note(Act.of(by, action, "person", person).changing(before, after));
  }

  /** In her security log. */
  public void log(Actor by, PersonId person, Kind kind, String detail) {
    log.note(event(by, person, kind, detail));
  }

  /** In her security log, and by mail at every verified address of hers. */
  public void tell(Actor by, PersonId person, Kind kind, String detail) {
    announcements.announce(event(by, person, kind, detail));
  }

  private static SecurityEvent event(Actor by, PersonId person, Kind kind, String detail) {
    String who = by.person() == null ? "by whoever runs this site" : "by " + by.person();
    String what = detail.isEmpty() ? who : detail + ", " + who;
    return new SecurityEvent(person, kind, what, null, null);
  }
}
