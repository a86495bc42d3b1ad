package dev.holdfast.signals;

import dev.holdfast.consent.GrantChanged;
import dev.holdfast.consent.GrantEnded;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.record.DisputeChanged;
import dev.holdfast.record.DisputedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;

/**
 * Tells clients what becomes of what people allow them, and of what they wrote: stored once, in the
 * unit of work in which it happens; delivered at least once, in each way that the client has
 * registered.
 */
@ApplicationScoped
public class Signals {

  private final SignalPost post;
  private final EventTokens tokens;
  private final Webhooks webhooks;
  private final Clock clock;

  Signals(SignalPost post, EventTokens tokens, Webhooks webhooks, Clock clock) {
    this.post = post;
    this.tokens = tokens;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  void ended(@Observes GrantEnded event) {
    Map<String, String> what =
        Map.of("grantId", event.grant().toString(), "reason", event.how().written());
    post.tell(
        event.clientId(),
        event.person(),
        new Signal("grant.ended", event.at(), what),
        tokens,
        webhooks);
  }

  /** Who asks again and is given the same is told nothing. */
  void changed(@Observes GrantChanged event) {
    LiveGrant grant = event.grant();
    if (!grant.terms().equals(event.before().terms())) {
      Map<String, String> what = Map.of("grantId", grant.id().toString());
      Signal signal = new Signal("grant.changed", clock.instant(), what);
      post.tell(grant.clientId(), grant.person(), signal, tokens, webhooks);
    }
  }

  /**
   * Whose the entry is and why it is disputed, which may say more than the value did, are for the
   * API alone: there it is in her ledger that the client has asked.
   */
  void disputed(@Observes DisputeChanged event) {
    DisputedEntry entry = event.disputed();
    Map<String, String> what = Map.of("sort", entry.sort(), "entryId", entry.entry().toString());
    String type = event.stands() ? "dispute.opened" : "dispute.withdrawn";
    post.tell(event.source(), new Signal(type, entry.at(), what), webhooks);
  }
}
