package dev.holdfast.users;

import dev.holdfast.directory.Directory;
import dev.holdfast.directory.FilledIn;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names that users sign in with at products, one each; within the units of work of others. */
@ApplicationScoped
class Usernames {

  private final Directory directory;
  private final SealedUsernames stored;

  Usernames(Directory directory, SealedUsernames stored) {
    this.directory = directory;
    this.stored = stored;
  }

  /** Of each who has one. */
  Map<PersonId, String> of(Collection<PersonId> people) {
    Map<PersonId, String> names = new HashMap<>();
    for (Username name : Username.of(people.stream().map(PersonId::bits).toList())) {
      stored.open(name).ifPresent(open -> names.put(new PersonId(name.personId), open));
    }
    return names;
  }

  /** Whose it is, in whatever case. */
  Optional<PersonId> owner(String username) {
    return Username.allowed(username)
        ? Username.marked(stored.mark(username)).map(name -> new PersonId(name.personId))
        : Optional.empty();
  }

  /**
   * Gives her another one, or none.
   *
   * @throws dev.holdfast.web.Problem {@code conflict} if somebody else has it
   */
  void set(PersonId person, Optional<String> name) {
    if (name.isEmpty()) {
      Username.release(person.bits());
    } else if (!take(name.get(), person)) {
      throw Taken.by("username");
    }
    directory.known(person, name.orElse(null));
  }

  private boolean take(String name, PersonId person) {
    return Username.take(stored.mark(name), person.bits(), stored.seal(person, name));
  }

  void tell(@Observes FilledIn event) {
    of(List.of(event.person())).forEach(directory::known);
  }
}
