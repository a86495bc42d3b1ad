package dev.holdfast.operators;

import dev.holdfast.actors.Actor;
import dev.holdfast.people.Groups;
import dev.holdfast.people.KnownGroup;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Admins put people into groups and take them out; she has it in her security log. */
@ApplicationScoped
public class GroupActs {

  private final Groups groups;
  private final ActNews news;

  GroupActs(Groups groups, ActNews news) {
    this.groups = groups;
    this.news = news;
  }

  /** False if there is no such group or person, or she is in it already. */
  @Durable
  public boolean join(Actor by, UUID group, PersonId person) {
    boolean done = groups.join(group, person);
    if (done) {
      tell(by, group, person, Kind.GROUP_JOINED, "person.group.joined");
    }
    return done;
  }

  /** False if she is not in it. */
  @Durable
  public boolean leave(Actor by, UUID group, PersonId person) {
    boolean done = groups.leave(group, person);
    if (done) {
      tell(by, group, person, Kind.GROUP_LEFT, "person.group.left");
    }
    return done;
  }

  private void tell(Actor by, UUID group, PersonId person, Kind kind, String action) {
    String name = groups.find(group).map(KnownGroup::name).orElse("");
    news.log(by, person, kind, name);
    news.note(by, action, person, null, Map.of("group", group.toString(), "name", name));
  }
}
