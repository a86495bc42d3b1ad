package dev.holdfast.users;

import dev.holdfast.directory.Directory;
import dev.holdfast.directory.FilledIn;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names that users sign in with at products, one each; within the units of work of others. */
@ApplicationScoped
class Usernames {

  private final Directory directory;

  Usernames(Directory directory) {
    this.directory = directory;
  }

  /** Of each who has one. */
  Map<PersonId, String> of(Collection<PersonId> people) {
    return Username.of(people.stream().map(PersonId::bits).toList()).stream()
        .collect(Collectors.toMap(name -> new PersonId(name.personId), name -> name.name));
  }

  /** Whose it is, in whatever case. */
  Optional<PersonId> owner(String username) {
    return Username.allowed(username)
        ? Username.named(username).map(name -> new PersonId(name.personId))
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
    } else if (!Username.take(name.get(), person.bits())) {
      throw Taken.by("username");
    }
    directory.known(person, name.orElse(null));
  }

  void tell(@Observes FilledIn event) {
    of(List.of(event.person())).forEach(directory::known);
  }
}
