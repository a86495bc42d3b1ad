package dev.holdfast.operators;

import dev.holdfast.accounts.Invitations;
import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Operators ask people to begin an account; the audit log has it, without the address. */
@ApplicationScoped
public class InvitationActs {

  private final Invitations invitations;
  private final AuditLog audit;

  InvitationActs(Invitations invitations, AuditLog audit) {
    this.invitations = invitations;
    this.audit = audit;
  }

  /** As {@link Invitations#invite}. */
  @Durable
  public UUID invite(Actor by, EmailAddress email, String note, Duration lifetime) {
    UUID id = invitations.invite(by.person(), email, note, lifetime);
    audit.note(Act.of(by, "invitation.sent", "invitation", id));
    return id;
  }

  /** As {@link Invitations#resend}. */
  @Durable
  public boolean resend(Actor by, UUID id) {
    boolean done = invitations.resend(id);
    if (done) {
      audit.note(Act.of(by, "invitation.resent", "invitation", id));
    }
    return done;
  }

  /** As {@link Invitations#withdraw}. */
  @Durable
  public boolean withdraw(Actor by, UUID id) {
    boolean done = invitations.withdraw(id);
    if (done) {
      audit.note(Act.of(by, "invitation.withdrawn", "invitation", id));
    }
    return done;
  }
}
