package dev.holdfast.people;

import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** For a test that is about who is the last. */
@ApplicationScoped
public class OnlyAdmins {

  /** Makes plain people of all admins; who they were. */
  @Durable
  public List<PersonId> takeAway() {
    List<Long> ids = Person.holdActiveAdmins();
    if (!ids.isEmpty()) {
      Person.update("role = ?1 where id in ?2", Role.USER, ids);
    }
    return ids.stream().map(PersonId::new).toList();
  }
}
