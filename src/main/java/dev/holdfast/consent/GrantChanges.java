package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How a person changes what she allows, without being asked: with effect at the next request. */
@ApplicationScoped
public class GrantChanges {

  private final Grants grants;
  private final People people;
  private final Clock clock;

  GrantChanges(Grants grants, People people, Clock clock) {
    this.grants = grants;
    this.people = people;
    this.clock = clock;
  }

  /** What the client has asked for, so that she can allow it. */
  public Asked asked(LiveGrant grant) {
    return Asked.of(grant);
  }

  /** For how long she can allow it from now on. */
  public List<Lifetime.Choice> lifetimes(LiveGrant grant) {
    return Lifetime.choices(clock, grant, grant.scopes()).stream()
        .filter(choice -> !choice.value().equals(Lifetime.ONCE.wire))
        .toList();
  }

  /**
   * Allows what is ticked, of what was asked for, and nothing else; if that is nothing, the grant
   * ends.
   *
   * @param lifetime a value of {@link #lifetimes}; if all is to stay as it is, parts of what stood
   *     keep its end, and what is new ends with the first of the rest
   * @return what stands now; empty if nothing does, or the grant is not hers
   * @throws Problem {@code invalid_input}, with what to do
   */
  @Durable
  public Optional<LiveGrant> change(
      PersonId person, UUID grant, Collection<String> ticked, String lifetime) {
    people.lock(person);
    LiveGrant before = grants.live(grant).filter(live -> live.person().equals(person)).orElse(null);
    if (before == null) {
      return Optional.empty();
    }
    Set<String> yes = Decisions.bounded(Asked.of(before), ticked);
    if (before.reads() && Scopes.OF_SIGNING_IN.containsAll(yes)) {
      grants.withdraw(person, grant);
      return Optional.empty();
    }
    Set<String> no = Asked.of(before).no(yes, before.declined());
    no.removeAll(before.over().keySet()); // what has ended by itself she has not said no to
    Lifetime chosen =
        Lifetime.of(lifetime)
            .filter(found -> found != Lifetime.ONCE)
            .orElseThrow(() -> new Problem(ProblemType.INVALID_INPUT, "Choose for how long."));
    Set<String> kept = new LinkedHashSet<>();
    if (chosen == Lifetime.SAME) {
      yes.stream().filter(before::allows).forEach(kept::add);
      yes.removeAll(kept);
    }
    Instant until = chosen.end(clock, before, before.scopes());
    return Optional.of(
        grants.give(new Given(person, before.clientId(), yes, no, until, kept).unasked()));
  }
}
