package dev.holdfast.sharing;

import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.details.RecordItem;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Selection;
import dev.holdfast.record.Slice;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.record.Trainings;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the person behind the caller's token lets the caller read, at this moment. The endpoints of
 * {@code me} have no other way to a record, so none of them can forget to ask for the grant.
 */
@ApplicationScoped
class GrantedRecord {

  private final Caller caller;
  private final Grants grants;
  private final Facts facts;
  private final Activities activities;
  private final Trainings trainings;

  GrantedRecord(
      Caller caller, Grants grants, Facts facts, Activities activities, Trainings trainings) {
    this.caller = caller;
    this.grants = grants;
    this.facts = facts;
    this.activities = activities;
    this.trainings = trainings;
  }

  List<FactEntry> facts(Slice slice) {
    Granted granted = granted("facts");
    return facts.current(granted.access, granted.person, slice.within(granted.only));
  }

  List<ActivityEntry> activities(Slice slice) {
    Granted granted = granted("activities");
    return activities.list(granted.access, granted.person, slice.within(granted.only));
  }

  List<TrainingEntry> trainings(Slice slice) {
    Granted granted = granted("training");
    return trainings.list(granted.access, granted.person, slice.within(granted.only));
  }

  private Granted granted(String sort) {
    return caller.keyHolder().map(person -> own(person, sort)).orElseGet(() -> shared(sort));
  }

  /** She shares with nobody who reads her own, so no grant is asked. */
  private Granted own(PersonId person, String sort) {
    return new Granted(
        Access.byPerson(person, "me/" + sort + " by API key " + caller.keyId()), person, null);
  }

  /**
   * The token is only half: the grant must stand, be this client's, or of one for which it acts,
   * and still allow this. RFC 6750, section 3.1: invalid_token for a token that has been revoked,
   * insufficient_scope otherwise.
   */
  private Granted shared(String sort) {
    LiveGrant grant =
        grants
            .live(caller.grantId())
            .filter(live -> live.clientId().equals(caller.clientId()) || caller.isActor())
            .orElseThrow(() -> new AuthenticationFailedException("the grant does not stand"));
    return new Granted(
        Access.underGrant(caller.clientId(), grant.id(), "me/" + sort),
        grant.person(),
        only(sort, grant));
  }

  /** What of a sort the token is for and the person allows at this moment; null if all of it. */
  private Selection only(String sort, LiveGrant grant) {
    Set<String> held = caller.scopes();
    if (grant.allows(sort)
        && (held.contains(sort) || held.contains(RecordItem.all(sort).written()))) {
      List<RecordItem> refused = items(sort, grant.declined().stream());
      return refused.isEmpty() ? null : selection(refused, true);
    }
    List<RecordItem> allowed = items(sort, held.stream().filter(grant::allows));
    if (allowed.isEmpty()) {
      throw new ForbiddenException("the grant does not allow it any more");
    }
    return selection(allowed, false);
  }

  /** Those of these that are single ones of that sort. */
  private static List<RecordItem> items(String sort, Stream<String> scopes) {
    return scopes
        .flatMap(scope -> RecordItem.of(scope).stream())
        .filter(item -> item.sort().equals(sort) && !item.whole())
        .toList();
  }

  private static Selection selection(List<RecordItem> items, boolean allBut) {
    Set<String> names = new HashSet<>();
    Set<UUID> entries = new HashSet<>();
    for (RecordItem item : items) {
      if (item.fact()) {
        names.add(item.name());
      } else {
        entries.add(UUID.fromString(item.name()));
      }
    }
    return new Selection(names, entries, allBut);
  }

  private record Granted(Access access, PersonId person, Selection only) {}
}
