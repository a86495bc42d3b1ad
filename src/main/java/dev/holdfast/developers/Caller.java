package dev.holdfast.developers;

import dev.holdfast.actors.Actor;
import dev.holdfast.people.PersonId;
import java.util.Set;

/**
 * Who looks after a client, or wants to.
 *
 * @param actor for what is written down of it
 * @param support whether she may see every client
 * @param admin whether she may change every client
 */
public record Caller(Actor actor, boolean support, boolean admin) {

  /** By a token or key with these scopes. */
  public static Caller of(Actor actor, Set<String> scopes) {
    boolean admin = scopes.contains("admin");
    return new Caller(actor, admin || scopes.contains("support"), admin);
  }

  /** As a member of her organizations, and nothing else. */
  public static Caller member(Actor actor) {
    return new Caller(actor, false, false);
  }

  /** Whoever may change every client. */
  static Caller admin(Actor actor) {
    return new Caller(actor, true, true);
  }

  public PersonId person() {
    return actor.person();
  }
}
