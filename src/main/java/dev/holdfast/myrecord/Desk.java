package dev.holdfast.myrecord;

import dev.holdfast.limits.Limit;
import dev.holdfast.limits.Limits;
import dev.holdfast.limits.Wait;
import dev.holdfast.record.Access;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.signin.Nav;
import dev.holdfast.signin.NavBar;
import dev.holdfast.web.FormToken;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.Optional;

/** What the pages of a person's own record share. */
@ApplicationScoped
class Desk {

  static final String PATH = "/me/record";

  private static final String FORM = "my-record";
  private static final Limit CHANGES =
      Limit.of("own-record", 100, Duration.ofHours(1)).and(400, Duration.ofDays(1));

  private final NavBar bar;
  private final FormToken tokens;
  private final Limits limits;

  Desk(NavBar bar, FormToken tokens, Limits limits) {
    this.bar = bar;
    this.tokens = tokens;
    this.limits = limits;
  }

  Nav nav(SignedIn who) {
    return bar.of(who);
  }

  /** For every form of these pages. */
  String token(SignedIn who) {
    return tokens.issue(who.browser(), FORM);
  }

  /** Who has sent this form of ours, in her own browser. */
  SignedIn require(SecurityContext security, String token) {
    SignedIn who = SignedIn.of(security);
    tokens.require(who.browser(), FORM, token);
    return who;
  }

  /** Counts a change; or says how long to wait. */
  Optional<Wait> change(SignedIn who) {
    return limits.take(CHANGES, who.person().toString());
  }

  /** Counts a change that comes from a button. */
  void requireChange(SignedIn who) {
    limits.require(CHANGES, who.person().toString());
  }

  /** She herself, on her own pages. */
  static Access access(SignedIn who) {
    return Access.byPerson(who.person(), "her own pages");
  }

  static Response answer(TemplateInstance page) {
    return answer(page, 200);
  }

  static Response answer(TemplateInstance page, int status) {
    return Response.status(status).entity(page).header("Cache-Control", "no-store").build();
  }

  static Problem notFound() {
    return new Problem(
        ProblemType.NOT_FOUND, "There is no such entry in your record, or not any more.");
  }
}
