package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a record there is for a reader: what its person hides is as if it were not there for
 * those with whom she shares it.
 *
 * @param all whether hidden entries are there, too
 * @param writer whose own entries are there even if they are hidden; null if nobody's are
 */
record Sight(boolean all, String writer) {

  static final Sight EVERYTHING = new Sight(true, null);

  /** Of whomever she shares with. */
  static final Sight SHARED = new Sight(false, null);

  /** Which facts are hidden, as a condition on the one who hides them. */
  static final String NAMES =
      "name not in (select h.name from hidden_name h where h.person_id = ?)";

  /** Which other entries are hidden, as a condition on the one who hides them. */
  static final String ENTRIES =
      "id not in (select h.entry_id from hidden_entry h where h.person_id = ?)";

  static Sight of(Access access) {
    return switch (access.kind()) {
      case CLIENT -> access.grantId() == null ? new Sight(false, access.reader()) : SHARED;
      case PREVIEW -> SHARED;
      default -> EVERYTHING;
    };
  }

  /**
   * A further condition on entries; may be empty.
   *
   * @param hidden {@link #NAMES} or {@link #ENTRIES}
   * @param parameters takes what stands for the question marks
   */
  String condition(String hidden, long person, List<Object> parameters) {
    if (all) {
      return "";
    }
    parameters.add(person);
    if (writer == null) {
      return " and " + hidden;
    }
    parameters.add(writer);
    return " and (" + hidden + " or source = ?)";
  }

  /** Those of these facts that there are for the reader. */
  List<FactEntry> of(long person, List<FactEntry> facts) {
    if (all || facts.isEmpty()) {
      return facts;
    }
    Set<String> hidden = HiddenName.of(person);
    return facts.stream().filter(fact -> !hidden.contains(fact.name()) || isOwn(fact)).toList();
  }

  /** The entry, if there is one for the reader. */
  <T extends Entry> Optional<T> of(long person, Optional<T> entry) {
    return entry.filter(found -> all || isOwn(found) || !HiddenEntry.is(person, found.id()));
  }

  /** Whether the reader has written it. */
  private boolean isOwn(Entry entry) {
    return entry.source().equals(writer);
  }

  /** Takes away what there is not for the reader. */
  void take(Map<PersonId, List<FactEntry>> facts) {
    if (!all && !facts.isEmpty()) {
      HiddenName.list("personId in ?1", facts.keySet().stream().map(PersonId::bits).toList())
          .stream()
          .map(HiddenName.class::cast)
          .forEach(
              hidden ->
                  facts
                      .get(new PersonId(hidden.personId))
                      .removeIf(fact -> fact.name().equals(hidden.name) && !isOwn(fact)));
    }
  }
}
