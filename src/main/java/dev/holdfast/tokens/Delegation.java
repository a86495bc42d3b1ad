package dev.holdfast.tokens;

import dev.holdfast.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A token that another is exchanged for (RFC 8693): it rests on the same grant and family.
 *
 * @param scopes no more than the other's, items of a record among them
 * @param actors as in {@link AccessToken}
 * @param binding what its sender must show to hold
 * @param until no later than the other's end
 */
public record Delegation(
    AccessToken subject,
    PersonId person,
    Set<String> scopes,
    List<String> actors,
    Binding binding,
    Instant until) {

  /** Of which tokens it has come. */
  List<String> exchanged() {
    return Stream.concat(subject.exchanged().stream(), Stream.of(subject.jti())).toList();
  }
}
