package dev.holdfast.looks;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.emails.Announcements;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Who is told of a look, in the unit of work that opens it. */
@ApplicationScoped
class LookNotes {

  private final LooksConfig config;
  private final SecurityLog log;
  private final Announcements announcements;
  private final AuditLog audit;

  LookNotes(LooksConfig config, SecurityLog log, Announcements announcements, AuditLog audit) {
    this.config = config;
    this.log = log;
    this.announcements = announcements;
    this.audit = audit;
  }

  void opened(Actor by, Look look) {
    String said = "by admin " + by.person() + ": " + look.reason();
    SecurityEvent event = new SecurityEvent(look.person(), Kind.RECORD_SEEN, said, null, null);
    if (config.mail()) {
      announcements.announce(event);
    } else {
      log.note(event);
    }
    audit.note(
        Act.of(by, "person.record.opened", "person", look.person())
            .changing(null, Map.of("reason", look.reason(), "until", look.until().toString())));
  }
}
