package dev.holdfast.accounts;

import dev.holdfast.emails.EmailAddress;
import dev.holdfast.limits.Wait;
import dev.holdfast.web.ProblemType;
import jakarta.ws.rs.core.Response;

/**
 * What somebody has typed to be mailed a link.
 *
 * @param email null if it is no address
 * @param pause how long to wait; null unless it was asked for too often
 */
record AskedMail(String typed, EmailAddress email, Wait pause) {

  /** Before anything was typed. */
  static final AskedMail NOTHING = new AskedMail("", null, null);

  boolean fine() {
    return email != null && pause == null;
  }

  /** What is wrong with it, as a sentence; or empty. */
  String fault() {
    if (pause != null) {
      return "So many mails were asked for that the next has to wait. Try again "
          + pause.words()
          + ".";
    }
    return email == null && this != NOTHING ? EmailAddress.fault(typed) : "";
  }

  /** The page with what was typed, and what is wrong with it. */
  Response answer(Object page) {
    if (pause == null) {
      return Desk.answer(
          fault().isEmpty() ? Response.Status.OK : Response.Status.BAD_REQUEST, page);
    }
    return Response.status(ProblemType.TOO_MANY_REQUESTS.status())
        .entity(page)
        .header("Cache-Control", "no-store")
        .header("Retry-After", pause.seconds())
        .build();
  }
}
