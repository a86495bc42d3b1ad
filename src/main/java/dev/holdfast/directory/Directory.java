package dev.holdfast.directory;

import dev.holdfast.emails.EmailsChanged;
import dev.holdfast.people.KnownPerson;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.record.NamesChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which words people are found ({@link PeopleSearch}): those of their names, login e-mails and
 * usernames, kept in the unit of work that changes these, as marks ({@link WordMarks}).
 */
@ApplicationScoped
public class Directory {

  private final People people;
  private final FoundBy foundBy;
  private final PersonWords words;
  private final Event<FilledIn> filled;

  Directory(People people, FoundBy foundBy, PersonWords words, Event<FilledIn> filled) {
    this.people = people;
    this.foundBy = foundBy;
    this.words = words;
    this.filled = filled;
  }

  /**
   * What she signs in with beside her addresses.
   *
   * @param username null if she has none
   */
  @Durable
  public void known(PersonId person, String username) {
    words.replace(person, foundBy.username(username));
  }

  void names(@Observes NamesChanged event) {
    words.replace(event.person(), foundBy.names(event.person()));
  }

  void emails(@Observes EmailsChanged event) {
    words.replace(event.person(), foundBy.emails(event.person()));
  }

  /**
   * Fills in the next of those who came before there was a directory.
   *
   * @return how many; 0 if there is nobody left, or another node takes them
   */
  @Durable
  int fill(int most) {
    Optional<FillPlace> place = FillPlace.find();
    if (place.isEmpty()) {
      return 0;
    }
    List<KnownPerson> next = people.list(new PersonId(place.get().afterId), most);
    if (next.isEmpty()) {
      FillPlace.deleteAll();
      return 0;
    }
    PersonId last = next.get(next.size() - 1).id();
    if (!FillPlace.move(place.get().afterId, last.bits())) {
      return 0;
    }
    next.stream().map(KnownPerson::id).filter(people::lock).forEach(this::fill);
    return next.size();
  }

  private void fill(PersonId person) {
    Map<Sort, Set<Long>> marks = new EnumMap<>(foundBy.names(person));
    marks.putAll(foundBy.emails(person));
    words.replace(person, marks);
    filled.fire(new FilledIn(person));
  }
}
