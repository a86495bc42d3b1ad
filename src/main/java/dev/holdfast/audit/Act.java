package dev.holdfast.audit;

import dev.holdfast.actors.Actor;
import java.util.Map;
import java.util.UUID;

/**
 * Something that an operator, a developer or a member did. Operators read it, and it is handed on:
 * no secret, and no value of a record, may be a part of it.
 *
 * @param action in the past tense, the kind of thing first, as {@code client.secret.added}
 * @param targetType what it was done to: {@code client}, {@code person}, {@code organization} …
 * @param organization whose members see it too; or null
 * @param before what it was, as far as it changed: strings, numbers, booleans, lists, maps; or null
 * @param after what it is now; or null
 */
public record Act(
    Actor by,
    String action,
    String targetType,
    String targetId,
    UUID organization,
    Map<String, Object> before,
    Map<String, Object> after) {

  /** An act of which there is no more to say than that it was done. */
  public static Act of(Actor by, String action, String targetType, Object targetId) {
    return new Act(by, action, targetType, targetId.toString(), null, null, null);
  }

  /** The same, seen by the members of this organization too. */
  public Act within(UUID whose) {
    return new Act(by, action, targetType, targetId, whose, before, after);
  }

  /** The same, with what it changed; what is equal in both is left out when it is noted. */
  public Act changing(Map<String, Object> was, Map<String, Object> is) {
    return new Act(by, action, targetType, targetId, organization, was, is);
  }
}
