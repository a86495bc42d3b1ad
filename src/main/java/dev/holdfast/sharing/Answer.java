package dev.holdfast.sharing;

import dev.holdfast.people.PersonId;
import dev.holdfast.web.ProblemType;

/**
 * What a write is answered with.
 *
 * @param location where the one new thing is, or null
 * @param body JSON, or null
 * @param person whose data the body has, or null
 */
record Answer(int status, String location, String body, PersonId person) {

  /** An answer that is no success: not to be kept. */
  static final Answer KEY_REUSED =
      new Answer(ProblemType.IDEMPOTENCY_KEY_REUSED.status(), null, null, null);

  private static final int CREATED = 201;
  private static final int OK = 200;

  static Answer created(String location, String body, PersonId person) {
    return new Answer(CREATED, location, body, person);
  }

  static Answer ok(String body, PersonId person) {
    return new Answer(OK, null, body, person);
  }
}
