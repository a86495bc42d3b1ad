package dev.holdfast.consent;

import dev.holdfast.clients.Scopes;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What clients ask people, and what those say. */
@ApplicationScoped
public class Questions {

  private static final int MOST_REMOVED_AT_ONCE = 500;

  private final Clock clock;
  private final Grants grants;
  private final People people;
  private final Audience audience;

  Questions(Clock clock, Grants grants, People people, Audience audience) {
    this.audience = audience;
    this.clock = clock;
    this.grants = grants;
    this.people = people;
  }

  /**
   * Puts the question; one of the same id is forgotten, with its answer.
   *
   * @throws dev.holdfast.web.Problem {@code forbidden} if the client may not ask her
   */
  @Durable
  public void ask(Question question) {
    audience.require(question.clientId(), question.person());
    AskedQuestion.put(question);
  }

  /** What an app of Holdfast itself may do, without a question: she is here already. */
  @Durable
  public LiveGrant unasked(PersonId person, String ownApp, Set<String> scopes) {
    return grants.give(new Given(person, ownApp, scopes, Set.of(), null));
  }

  /** The question, if it was put to this person and can still be answered or has been. */
  public Optional<Question> find(UUID id, PersonId person) {
    return AskedQuestion.of(id, person.bits(), clock.instant()).map(AskedQuestion::view);
  }

  /** She says no. What she allowed before stays; false if it was answered already. */
  @Durable
  public boolean deny(Question question) {
    return answer(question, Outcome.DENIED);
  }

  /**
   * She allows what she ticked ({@link Asked#yes}), and knowingly not the rest. What she allowed
   * before and was not asked about now stays. That it is her is told to whoever asked for it. If
   * nothing of all that is data, it is a denial, and ends what she allowed before.
   *
   * @param until of what she ticked, null until she withdraws it; the rest keeps its own end
   * @return empty if it was answered already
   */
  @Durable
  public Optional<Outcome> allow(Question question, Set<String> ticked, Instant until) {
    return allow(question, ticked, until, false);
  }

  /** The same for one answer with tokens only, which the client has to come for until then. */
  @Durable
  public Optional<Outcome> allowOnce(Question question, Set<String> ticked, Instant until) {
    return allow(question, ticked, until, true);
  }

  private Optional<Outcome> allow(
      Question question, Set<String> ticked, Instant until, boolean once) {
    Asked asked = question.asked();
    Set<String> yes = asked.yes(ticked);
    boolean something = Scopes.holdData(yes);
    if (!answer(question, something ? Outcome.ALLOWED : Outcome.DENIED)) {
      return Optional.empty();
    }
    people.lock(question.person()); // or an answer in another tab could be lost
    Optional<LiveGrant> before = grants.between(question.person(), question.clientId());
    Set<String> kept = new LinkedHashSet<>(before.map(LiveGrant::scopes).orElse(Set.of()));
    kept.removeIf(asked::isAbout);
    Set<String> no = asked.no(yes, before.map(LiveGrant::declined).orElse(Set.of()));
    if (something || Scopes.holdData(kept)) {
      grants.give(new Given(question.person(), question.clientId(), yes, no, until, kept, once));
    } else {
      before.ifPresent(grant -> grants.withdraw(question.person(), grant.id()));
    }
    return Optional.of(something ? Outcome.ALLOWED : Outcome.DENIED);
  }

  /** Removes questions that nobody can answer any more; how many, at most 500. */
  @Durable
  public int removeExpired() {
    return AskedQuestion.removeExpired(clock.instant(), MOST_REMOVED_AT_ONCE);
  }

  private boolean answer(Question question, Outcome outcome) {
    return AskedQuestion.answer(question.id(), question.person().bits(), outcome, clock.instant());
  }
}
