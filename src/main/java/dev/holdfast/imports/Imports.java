package dev.holdfast.imports;

import dev.holdfast.actors.Actor;
import dev.holdfast.audit.Act;
import dev.holdfast.audit.AuditLog;
import dev.holdfast.people.Arrivals;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.Restoring;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Takes in people who come from another instance, each with her record. */
@ApplicationScoped
public class Imports {

  private final People people;
  private final Arrivals arrivals;
  private final Restoring record;
  private final ImportedAddresses addresses;
  private final AuditLog audit;

  Imports(
      People people,
      Arrivals arrivals,
      Restoring record,
      ImportedAddresses addresses,
      AuditLog audit) {
    this.people = people;
    this.arrivals = arrivals;
    this.record = record;
    this.addresses = addresses;
    this.audit = audit;
  }

  /** Who it became, with how many entries. */
  record Done(PersonId person, int entries, ImportedAddresses.Taken addresses) {}

  /**
   * Makes her, under the id that she has elsewhere if that is free here: an id that was erased
   * never is again. She is deactivated until the end.
   */
  @Durable
  PersonId begin(ImportFile.Content content) {
    return arrivals.begin(content.person(), content.createdAt());
  }

  /**
   * All of her record is there.
   *
   * @param trusted whether somebody vouches that an instance has made the file as it is
   */
  @Durable
  Done end(Actor by, PersonId id, ImportFile.Content content, boolean trusted) {
    record.finish(id);
    people.activate(id);
    audit.note(
        Act.of(by, "person.imported", "person", id)
            .changing(Map.of(), Map.of("entries", content.count(), "trusted", trusted)));
    return new Done(id, content.count(), addresses.take(id, content.emails(), trusted));
  }

  /** It failed: nothing of her stays, and she may be taken in again under that id. */
  void undo(PersonId id) {
    arrivals.takeBack(id);
  }
}
