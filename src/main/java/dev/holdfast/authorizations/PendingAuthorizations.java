package dev.holdfast.authorizations;

import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.clients.Scopes;
import dev.holdfast.logout.ClientSignIns;
import dev.holdfast.platform.Durable;
import dev.holdfast.requests.AuthorizeRequest;
import dev.holdfast.requests.PushedRequests;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.tokens.AuthorizationCodes;
import dev.holdfast.tokens.NewCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Authorization requests that wait while a person signs in and decides, each in one browser. */
@ApplicationScoped
public class PendingAuthorizations {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  /**
   * More tabs than anybody signs in with at once; what comes later takes the place of the first.
   */
  private static final int MOST_IN_ONE_BROWSER = 20;

  private final Clock clock;
  private final KeptRequests kept;
  private final AuthorizationCodes codes;
  private final ClientSignIns signIns;
  private final Sessions sessions;

  PendingAuthorizations(
      Clock clock,
      KeptRequests kept,
      AuthorizationCodes codes,
      ClientSignIns signIns,
      Sessions sessions) {
    this.sessions = sessions;
    this.signIns = signIns;
    this.codes = codes;
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * @param browser null if it is not known yet: then it is whichever comes first
   */
  @Durable
  Pending open(AuthorizeRequest request, String browser) {
    PendingAuthorization pending = kept.make(request, browser);
    pending.persist();
    if (browser != null) {
      PendingAuthorization.keepNewest(browser, MOST_IN_ONE_BROWSER);
    }
    return Pending.of(pending, request.sent().write());
  }

  /** The request, if it waits in this browser. */
  Optional<Pending> find(UUID id, String browser) {
    return PendingAuthorization.of(id, browser, clock.instant()).flatMap(kept::open);
  }

  /** Whether a request waits for its browser. */
  boolean isOpen(UUID id) {
    return PendingAuthorization.count("id = ?1 and browser is null", id) == 1;
  }

  /** Binds a request that waits for its browser to this one. */
  @Durable
  boolean claim(UUID id, String browser) {
    boolean mine = PendingAuthorization.claim(id, browser);
    if (mine) {
      PendingAuthorization.keepNewest(browser, MOST_IN_ONE_BROWSER);
    }
    return mine;
  }

  /**
   * Ends the waiting with a code, in one commit.
   *
   * @param kept the waiting request's id; null if it did not have to wait
   * @param pushed what stands for it, if its client has sent it ahead; else null
   * @return empty if it was answered meanwhile, or she has signed out, or nobody may act for her
   *     any more
   */
  @Durable
  Optional<String> answer(UUID kept, String pushed, NewCode code, RegisteredClient client) {
    UUID session = code.authentication().session();
    if (!sessions.hold(code.personId(), session) || !finish(kept, pushed)) {
      return Optional.empty();
    }
    Optional<String> issued = codes.issue(code);
    if (issued.isPresent() && code.scopes().contains(Scopes.OPENID)) {
      signIns.remember(client, code.personId(), session);
    }
    return issued;
  }

  /** Ends the waiting; true for one caller only, and only that one may answer the client. */
  @Durable
  boolean finish(UUID kept, String pushed) {
    return PushedRequests.take(pushed) && (kept == null || PendingAuthorization.finish(kept));
  }

  /** Removes requests that waited too long; how many, at most 500. */
  @Durable
  public int removeExpired() {
    return PendingAuthorization.removeExpired(clock.instant(), MOST_REMOVED_AT_ONCE);
  }
}
