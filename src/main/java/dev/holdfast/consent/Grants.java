package dev.holdfast.consent;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.EntryReplaced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * What people let clients do, until when. Every use of a token asks here whether it still stands.
 */
@ApplicationScoped
public class Grants {

  private static final int MOST_PAST = 50;

  private final Clock clock;
  private final LiveGrants live;
  private final People people;
  private final GrantEvents events;
  private final GrantEnds ends;

  Grants(Clock clock, LiveGrants live, People people, GrantEvents events, GrantEnds ends) {
    this.clock = clock;
    this.live = live;
    this.people = people;
    this.events = events;
    this.ends = ends;
  }

  /** The grant if it stands at this moment: neither withdrawn nor over. */
  public Optional<LiveGrant> live(UUID grant) {
    return live.find(grant, clock.instant());
  }

  /** The same, for a client that uses it at this moment ({@link GrantUses}). */
  public Optional<LiveGrant> used(UUID grant) {
    return live.use(grant, clock.instant());
  }

  /** Whose it is or was, though it may have ended. */
  public Optional<PersonId> owner(UUID grant) {
    return Grant.<Grant>findByIdOptional(grant).map(given -> new PersonId(given.personId));
  }

  public Optional<LiveGrant> between(PersonId person, String clientId) {
    Instant now = clock.instant();
    return Grant.between(person.bits(), clientId, now).map(grant -> grant.live(live.text(), now));
  }

  /** What stands, newest first. */
  public List<LiveGrant> of(PersonId person) {
    Instant now = clock.instant();
    return Grant.standing(person.bits(), now).stream()
        .map(grant -> grant.live(live.text(), now))
        .toList();
  }

  /** Whether anybody has ever allowed a client anything. */
  public boolean everGiven(String clientId) {
    return Grant.count("clientId", clientId) > 0;
  }

  /** What has ended, newest first, at most 50. */
  public List<PastGrant> pastOf(PersonId person) {
    return Grant.past(person.bits(), clock.instant(), MOST_PAST).stream()
        .map(grant -> PastGrant.of(grant, live.text()))
        .toList();
  }

  /**
   * Allows it. If a grant for this client stands, it is changed and keeps its id: tokens that were
   * issued under it can do what it says from now on, and no more.
   *
   * @throws IllegalArgumentException if nothing is allowed
   */
  @Durable
  public LiveGrant give(Given given) {
    if (given.scopes().isEmpty() && given.kept().isEmpty()) {
      throw new IllegalArgumentException("a grant allows something");
    }
    people.lock(given.person()); // what stands now is kept in part: nobody may change it meanwhile
    Grant grant = new Grant();
    grant.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    grant.personId = given.person().bits();
    grant.clientId = given.clientId();
    grant.decline(live.text(), given.declined());
    grant.givenAt = clock.instant();
    Optional<LiveGrant> before = between(given.person(), given.clientId());
    Map<String, Term> allowed = Terms.given(given, before.orElse(null), grant.givenAt);
    grant.allow(
        live.text(),
        allowed,
        before.map(standing -> Terms.over(given, standing, allowed)).orElse(Map.of()));
    grant.decidedAt =
        before.filter(standing -> !given.asked()).map(LiveGrant::decidedAt).orElse(grant.givenAt);
    ends.makeRoom(given.person(), given.clientId(), grant.givenAt);
    LiveGrant now = GrantUpsert.put(grant).live(live.text(), grant.givenAt);
    events.allowed(before, now);
    return now;
  }

  /**
   * The one answer is given now for which she allowed these: nothing more comes of it, and what
   * came of it ends then. False if it was given already: of several that come at once, one gets it.
   */
  @Durable
  public boolean spend(LiveGrant grant, Set<String> scopes, Instant until) {
    people.lock(grant.person());
    return Grant.standing(grant.id(), clock.instant())
        .filter(stored -> stored.spend(live.text(), scopes, until))
        .isPresent();
  }

  /** What she said no to, as an item by its id, she says no to when she has corrected it, too. */
  void replaced(@Observes EntryReplaced entry) {
    String before = ":" + entry.before();
    String now = ":" + entry.now();
    Grant.standing(entry.person().bits(), clock.instant())
        .forEach(grant -> decline(grant, scope -> scope.replace(before, now)));
  }

  private void decline(Grant grant, UnaryOperator<String> otherwise) {
    Set<String> no = grant.declined(live.text());
    grant.decline(live.text(), no.stream().map(otherwise).toList());
  }

  /** Takes it back; false if it is not hers, or does not stand any more. */
  public boolean withdraw(PersonId person, UUID grant) {
    return ends.end(person, grant, End.WITHDRAWN);
  }
}
