package dev.holdfast.sharing;

import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
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
import java.util.ArrayList;
import java.util.List;

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

  Found<FactEntry> facts(Slice slice) {
    Granted granted = granted("facts");
    return new Found<>(
        granted.person, facts.current(granted.access, granted.person, slice.within(granted.only)));
  }

  Found<ActivityEntry> activities(Slice slice) {
    Granted granted = granted("activities");
    return new Found<>(
        granted.person,
        activities.list(granted.access, granted.person, slice.within(granted.only)));
  }

  Found<TrainingEntry> trainings(Slice slice) {
    Granted granted = granted("training");
    return new Found<>(
        granted.person, trainings.list(granted.access, granted.person, slice.within(granted.only)));
  }

  private Granted granted(String sort) {
    return caller.keyHolder().map(person -> own(person, sort)).orElseGet(() -> shared(sort));
  }

  /** She shares with nobody who reads her own, so no grant is asked. */
  private Granted own(PersonId person, String sort) {
    return new Granted(
        Access.byPerson(person, "me/" + sort + " by API key " + caller.keyId()), person, List.of());
  }

  /**
   * The token is only half: the grant must stand, be this client's, or of one for which it acts,
   * and still allow this. RFC 6750, section 3.1: invalid_token for a token that has been revoked,
   * insufficient_scope otherwise.
   */
  private Granted shared(String sort) {
    LiveGrant grant =
        grants
            .used(caller.grantId())
            .filter(live -> live.clientId().equals(caller.clientId()) || caller.isActor())
            .orElseThrow(() -> new AuthenticationFailedException("the grant does not stand"));
    return new Granted(
        Access.underGrant(caller.clientId(), grant.id(), "me/" + sort),
        grant.person(),
        only(sort, grant));
  }

  /**
   * What of a sort the token is for and the person allows at this moment: what is in each of these.
   * Refused is only what no entry could be: whether there is one, the answer does not tell.
   */
  private List<Selection> only(String sort, LiveGrant grant) {
    Rights allowed = Rights.of(sort, grant.scopes());
    Rights declined = Rights.of(sort, grant.declined()).parts();
    Rights token = Rights.of(sort, caller.scopes());
    if (!allowed.meets(token.without(declined)) && !allowed.parts().meets(token)) {
      throw new ForbiddenException("the grant does not allow it any more");
    }
    List<Selection> only = new ArrayList<>();
    if (!token.whole()) {
      only.add(token.selection(Rights.NONE));
    }
    if (!allowed.whole() || !declined.isNone()) {
      only.add(allowed.selection(declined));
    }
    return only;
  }

  private record Granted(Access access, PersonId person, List<Selection> only) {}
}
