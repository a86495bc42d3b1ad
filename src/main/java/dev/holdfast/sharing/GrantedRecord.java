package dev.holdfast.sharing;

import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import dev.holdfast.record.Activities;
import dev.holdfast.record.ActivityEntry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Slice;
import dev.holdfast.record.TrainingEntry;
import dev.holdfast.record.Trainings;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
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

  List<FactEntry> facts(Slice slice) {
    Granted granted = granted("facts");
    return facts.current(granted.access, granted.person, slice);
  }

  List<ActivityEntry> activities(Slice slice) {
    Granted granted = granted("activities");
    return activities.list(granted.access, granted.person, slice);
  }

  List<TrainingEntry> trainings(Slice slice) {
    Granted granted = granted("training");
    return trainings.list(granted.access, granted.person, slice);
  }

  /**
   * The token is only half: the grant must stand, be this client's, or of one for which it acts,
   * and still allow this. RFC 6750, section 3.1: invalid_token for a token that has been revoked,
   * insufficient_scope otherwise.
   */
  private Granted granted(String scope) {
    LiveGrant grant =
        grants
            .live(caller.grantId())
            .filter(live -> live.clientId().equals(caller.clientId()) || caller.isActor())
            .orElseThrow(() -> new AuthenticationFailedException("the grant does not stand"));
    if (!grant.scopes().contains(scope)) {
      throw new ForbiddenException("the grant does not allow it any more");
    }
    return new Granted(
        Access.underGrant(caller.clientId(), grant.id(), "me/" + scope), grant.person());
  }

  private record Granted(Access access, PersonId person) {}
}
