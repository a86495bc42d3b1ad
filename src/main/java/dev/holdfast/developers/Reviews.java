package dev.holdfast.developers;

import dev.holdfast.clients.ClientChanges;
import dev.holdfast.clients.KnownClient;
import dev.holdfast.clients.Shown;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What operators say of clients that want to ask everybody. */
@ApplicationScoped
public class Reviews {

  private final ClientChanges changes;
  private final ClientAccess access;
  private final ReviewMails mails;
  private final ClientNews news;

  Reviews(ClientChanges changes, ClientAccess access, ReviewMails mails, ClientNews news) {
    this.changes = changes;
    this.access = access;
    this.mails = mails;
    this.news = news;
  }

  /**
   * Does what was decided, notes it, and tells the organization's owners and developers. Until then
   * nobody changes the client.
   *
   * @throws Problem {@code forbidden} if she is no admin, {@code conflict} if it has changed since
   *     she looked at it
   */
  @Durable
  public KnownClient decide(Caller caller, String clientId, Decision decision) {
    if (!caller.admin()) {
      throw new Problem(ProblemType.FORBIDDEN, "Admins decide what becomes of clients.");
    }
    KnownClient before = access.held(caller, clientId);
    KnownClient after =
        decision.approved()
            ? changes.approve(clientId, caller.person(), decision.seen())
            : changes.reject(clientId, decision.seen(), decision.reason());
    String action = decision.approved() ? "client.approved" : "client.rejected";
    news.note(caller.actor(), action, before, shown(before), reviewed(after));
    if (before.organization() != null) {
      mails.tell(after, decision);
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
}
