package dev.holdfast.portability;

import dev.holdfast.emails.Source;
import dev.holdfast.ledger.Act;
import dev.holdfast.ledger.Ledger;
import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.record.Access;
import dev.holdfast.sessions.Browser;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.web.Doors;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a copy is asked for, and leaves: that is a line in the ledger, however often it does. */
@ApplicationScoped
class ExportDoor {

  private static final Limit ASKING = Limit.of("export", 5, Duration.ofDays(1));

  private final Exports exports;
  private final Ledger ledger;
  private final Limits limits;
  private final Browser browser;

  ExportDoor(Exports exports, Ledger ledger, Limits limits, Browser browser) {
    this.exports = exports;
    this.ledger = ledger;
    this.limits = limits;
    this.browser = browser;
  }

  /**
   * @throws dev.holdfast.web.Problem {@code too-many-requests}
   */
  void ask(SignedIn who, RoutingContext context) {
    limits.require(ASKING, who.person().toString());
    Device device = browser.device(context);
    exports.ask(who.person(), new Source(device.network(), device.name()), Doors.current());
  }

  /** What she fetches; empty if it is not hers, or not ready. */
  Optional<Export> fetch(SignedIn who, UUID id) {
    Optional<Export> export =
        exports.of(who.person()).filter(one -> one.id().equals(id) && one.ready());
    if (export.isPresent()) {
      Access access = Access.copy(who.person(), "her export, fetched", Doors.current());
      ledger.append(access.visit(), Act.READ, Map.of(who.person(), List.of()));
    }
    return export;
  }
}
