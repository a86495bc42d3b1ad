package dev.holdfast.apikeys;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.Scopes;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonDeactivated;
import dev.holdfast.platform.Durable;
import dev.holdfast.restrictions.AccessRestrictions;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Secrets with which programs call without a token: those of people, and those of clients. */
@ApplicationScoped
public class ApiKeys {

  /** Of one owner. */
  public static final int MOST = 50;

  /** An expired one is shown for so long, and then removed. */
  private static final Duration SHOWN_EXPIRED = Duration.ofDays(30);

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final People people;
  private final Clients clients;

  ApiKeys(Clock clock, People people, Clients clients) {
    this.clock = clock;
    this.people = people;
    this.clients = clients;
  }

  /** The newest first; also those that have expired of late. */
  public List<KnownKey> of(KeyOwner owner) {
    return ApiKey.of(owner).stream().map(ApiKey::view).toList();
  }

  public Optional<KnownKey> find(KeyOwner owner, String id) {
    return of(owner).stream().filter(key -> key.id().toString().equals(id)).findFirst();
  }

  /** What a new one is; made before the unit of work that keeps it, which may run twice. */
  public static String text(KeyOwner owner) {
    return KeyText.make(owner.prefix());
  }

  /**
   * @param text as {@link #text(KeyOwner)} has made it; its hash is kept
   * @throws Problem {@code conflict} if the owner has as many as there may be, {@code not-found} if
   *     nobody may act for the owner any more
   */
  @Durable
  public KnownKey add(KeyOwner owner, NewKey asked, String text) {
    if (!alone(owner)) {
      throw new Problem(ProblemType.NOT_FOUND, "Whose key it would be is not there any more.");
    }
    if (ApiKey.of(owner).size() >= MOST) {
      throw new Problem(
          ProblemType.CONFLICT,
          "There are " + MOST + " keys, which is the most; revoke one first.");
    }
    ApiKey key = new ApiKey();
    key.hash = Tokens.hash(text);
    key.id = UUID.randomUUID();
    key.personId = owner.person() == null ? null : owner.person().bits();
    key.clientId = owner.clientId();
    key.name = asked.name();
    key.prefix = KeyText.shown(text);
    key.scopes = Scopes.write(asked.scopes());
    key.restrictions = AccessRestrictions.text(asked.restrictions());
    key.createdAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    key.expiresAt = asked.expiresAt();
    key.persist();
    return key.view();
  }

  /** Makes those who count the keys of one owner wait for each other. */
  private boolean alone(KeyOwner owner) {
    return owner.person() == null
        ? clients.hold(owner.clientId())
        : people.lockActive(owner.person());
  }

  /** It is refused from its next request on; empty if the owner has no such key. */
  @Durable
  public Optional<KnownKey> revoke(KeyOwner owner, String id) {
    return ApiKey.of(owner).stream()
        .filter(key -> key.id.toString().equals(id))
        .findFirst()
        .map(
            key -> {
              KnownKey known = key.view();
              key.delete();
              return known;
            });
  }

  /** With her account ends every key of hers; the account may come back, and they do not. */
  void end(@Observes PersonDeactivated deactivated) {
    ApiKey.delete("personId", deactivated.person().bits());
  }

  /** Notes when keys were used; called by {@link KeyUses}. */
  @Durable
  void used(Map<UUID, Instant> uses) {
    uses.forEach(ApiKey::used);
  }

  @Durable
  int removeOver() {
    return ApiKey.deleteOver(clock.instant().minus(SHOWN_EXPIRED), MOST_REMOVED_AT_ONCE);
  }
}
