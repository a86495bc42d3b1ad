package dev.holdfast.myrecord;

import dev.holdfast.record.Access;
import dev.holdfast.record.Entry;
import dev.holdfast.record.FactEntry;
import dev.holdfast.record.FactName;
import dev.holdfast.record.FactWords;
import dev.holdfast.record.Facts;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Entries of all sorts that others wrote about a person. */
@ApplicationScoped
class Disputables {

  private final Facts facts;
  private final OwnEntries entries;

  Disputables(Facts facts, OwnEntries entries) {
    this.facts = facts;
    this.entries = entries;
  }

  /**
   * An entry.
   *
   * @param sort as its address writes it
   * @param what what it is called
   * @param text what it says
   * @param back its page
   */
  record One(String sort, Entry entry, String what, String text, String back) {}

  /** A current one that somebody else wrote; what is not is answered like what is not there. */
  One find(SignedIn who, String sort, UUID id) {
    Access access = Desk.access(who);
    Optional<One> found =
        Sort.of(sort)
            .map(one -> entries.find(access, who.person(), one, id).map(held -> of(one, held)))
            .orElseGet(
                () ->
                    facts
                        .find(access, who.person(), id)
                        .filter(fact -> fact.supersededAt() == null)
                        .map(Disputables::of));
    return found
        .filter(one -> !one.entry().source().equals(who.person().toString()))
        .orElseThrow(Desk::notFound);
  }

  private static One of(Sort sort, Held held) {
    return new One(sort.path(), held.entry(), held.label(), held.text(), sort.address());
  }

  private static One of(FactEntry fact) {
    return new One(
        "facts",
        fact,
        FactName.label(fact.name()),
        FactWords.words(fact),
        FactResource.address(fact.name()));
  }
}
