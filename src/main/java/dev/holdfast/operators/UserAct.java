package dev.holdfast.operators;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** What the endpoints of what operators do share: whom it concerns, and answers. */
@ApplicationScoped
class UserAct {

  private final People people;

  UserAct(People people) {
    this.people = people;
  }

  /** Somebody who is there. */
  PersonId person(String id) {
    PersonId person = PersonId.parse(id).orElseThrow(UserAct::unknown);
    return people.find(person).orElseThrow(UserAct::unknown).id();
  }

  /** An id that cannot exist is answered like one that does not. */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw notThere();
    }
  }

  static Response ok(Object view) {
    return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  /** Nothing to say, if it was done. */
  static Response done(boolean done) {
    if (!done) {
      throw notThere();
    }
    return Response.noContent().build();
  }

  static Problem wrong(String field, String sentence) {
    return new Problem(
        ProblemType.INVALID_INPUT,
        "One thing is wrong with it.",
        List.of(new Fault(field, sentence)));
  }

  private static Problem unknown() {
    return new Problem(ProblemType.NOT_FOUND, "There is no user with this id, or not any more.");
  }

  private static Problem notThere() {
    return new Problem(ProblemType.NOT_FOUND, "She has no such thing, or not any more.");
  }
}
