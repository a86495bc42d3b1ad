package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import dev.holdfast.people.PersonKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** All marks of a person, as she takes them along and brings them with her record. */
@ApplicationScoped
public class AllMarks {

  private final PersonKeys keys;
  private final Listed listed;

  AllMarks(PersonKeys keys, Listed listed) {
    this.keys = keys;
    this.listed = listed;
  }

  /** The latest first: names that she hides, entries that she hides, entries that she disputes. */
  public List<Mark> of(Access access, PersonId person) {
    List<Disputed> disputes =
        Dispute.of(person.bits()).stream().map(found -> found.view(keys)).toList();
    listed.read(access, Map.of(person, disputes.stream().map(Disputed::ref).toList()));
    return Stream.of(
            HiddenName.all(person.bits()).stream()
                .map(hidden -> Mark.hiddenName(hidden.name, hidden.hiddenAt)),
            HiddenEntry.of(person.bits()).stream()
                .map(hidden -> Mark.hidden(hidden.entryId, hidden.hiddenAt)),
            disputes.stream().map(said -> Mark.disputed(said.entry(), said.reason(), said.at())))
        .flatMap(marks -> marks)
        .toList();
  }

  /** Hides what she has brought, since she first did. */
  void hide(PersonId person, List<Mark> marks) {
    for (Mark mark : marks) {
      if (mark.name() != null) {
        HiddenName.hide(person.bits(), mark.name(), mark.since());
      } else if (mark.reason() == null) {
        HiddenEntry.hide(person.bits(), mark.entry(), mark.since());
      }
    }
  }

  /**
   * Disputes what she has brought, since she first did.
   *
   * @param entries hers, by their ids
   */
  void dispute(
      PersonId person, List<Mark> marks, Function<UUID, Optional<? extends Entry>> entries) {
    for (Mark mark : marks) {
      if (mark.reason() != null) {
        entries
            .apply(mark.entry())
            .ifPresent(entry -> Dispute.of(person, entry, mark.since()).say(keys, mark.reason()));
      }
    }
  }
}
