package dev.holdfast.developers;

import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.clients.ClientChanges;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Shown;
import dev.holdfast.emails.Announcements;
import dev.holdfast.mail.Letter;
import dev.holdfast.organizations.Members;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.PlatformConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What operators say of clients that want to ask everybody. */
@ApplicationScoped
public class Reviews {

  private static final int MOST_TOLD = 500;

  private final ClientChanges changes;
  private final ClientAccess access;
  private final Members members;
  private final Announcements announcements;
  private final AuditLog log;
  private final String site;

  Reviews(
      ClientChanges changes,
      ClientAccess access,
      Members members,
      Announcements announcements,
      AuditLog log,
      PlatformConfig platform) {
    this.changes = changes;
    this.access = access;
    this.members = members;
    this.announcements = announcements;
    this.log = log;
    this.site = platform.publicUrl().toString();
  }

  /** Does what was decided, notes it, and tells the organization's owners and developers. */
  @Durable
  public KnownClient decide(Caller caller, String clientId, Decision decision) {
    KnownClient before = access.seen(caller, clientId);
    KnownClient after =
        decision.approved()
            ? changes.approve(clientId, caller.person(), decision.seen())
            : changes.reject(clientId, decision.seen(), decision.reason());
    log.note(
        Act.of(
                caller.actor(),
                decision.approved() ? "client.approved" : "client.rejected",
                "client",
                clientId)
            .within(before.organization())
            .changing(shown(before), reviewed(after)));
    if (before.organization() != null) {
      members.list(before.organization(), null, MOST_TOLD).stream()
          .filter(member -> member.role().mayChange())
          .forEach(member -> tell(member.person(), after, decision));
    }
    return after;
  }

  private static Map<String, Object> shown(KnownClient known) {
    Map<String, Object> shown = Description.map(known.client());
    shown.keySet().retainAll(Shown.NAMES);
    return shown;
  }

  private static Map<String, Object> reviewed(KnownClient known) {
    Map<String, Object> reviewed = new LinkedHashMap<>(shown(known));
    if (known.review().note() != null) {
      reviewed.put("reason", known.review().note());
    }
    return reviewed;
  }

  private void tell(PersonId person, KnownClient known, Decision decision) {
    String name = known.client().clientName();
    String subject =
        decision.approved()
            ? name + " is reviewed"
            : name + " was looked at, and is not approved as it is";
    String what =
        decision.approved()
            ? "An operator has looked at " + name + ": it may ask everybody, as it is shown now."
            : known.client().unreviewed()
                ? "It goes on asking the members of your organization only. Change what is named"
                    + " below, and it is looked at again."
                : "It goes on as it was. Change what is named below, and it is looked at again.";
    announcements.tell(
        person,
        address -> {
          Letter letter = Letter.to(address.toString(), subject).say(what);
          letter = decision.reason() == null ? letter : letter.pair("Why", decision.reason());
          return letter
              .button("See the client", site + "/console/clients/" + known.client().clientId())
              .because("You get this because you look after this client.");
        });
  }
}
