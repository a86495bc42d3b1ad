package dev.holdfast.web;

import dev.holdfast.platform.PlatformConfig;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whom an answer is for: a browser that asks for a page gets one, everybody else JSON. */
@ApplicationScoped
class ProblemAnswers {

  private final Challenges challenges;

  ProblemAnswers(PlatformConfig platform) {
    this.challenges = new Challenges(platform.publicUrl().toString());
  }

  Response.ResponseBuilder answer(Problem problem, RoutingContext context) {
    ProblemBody body = ProblemBody.of(problem, RequestId.of(context));
    Response.ResponseBuilder answer =
        Response.status(body.status()).header("Cache-Control", "no-store");
    if (problem.retryAfter() > 0) {
      answer.header("Retry-After", problem.retryAfter());
    }
    return wantsPage(context)
        ? answer
            .type(MediaType.TEXT_HTML_TYPE)
            .entity(new ProblemPage(body, otherAccount(problem, context)).render())
        : answer.type(ProblemBody.JSON).entity(body);
  }

  /**
   * @param scope what the resource asks for; empty if nothing
   */
  Response unauthorized(RoutingContext context, SecurityException why, String scope) {
    if (wantsPage(context)) {
      String signIn = OwnApp.at(context.normalizedPath()).map(OwnApp::signIn).orElse("/sign-in");
      return SeeOther.to(signIn + back(context));
    }
    boolean sent = !(why instanceof UnauthorizedException);
    TokenRefused refused =
        why instanceof TokenRefused known
            ? known
            : new TokenRefused(
                "invalid_token", "The access token is expired, revoked or not from here.");
    String detail =
        sent
            ? refused.getMessage()
            : "Send an access token in the Authorization header: Bearer TOKEN.";
    var answer = answer(new Problem(ProblemType.UNAUTHORIZED, detail), context);
    if (sent) {
      String error = "error=\"%s\", error_description=\"%s\"";
      challenges.error(answer, context, error.formatted(refused.error(), detail));
    } else {
      challenges.both(answer, context, scope);
    }
    return answer.build();
  }

  /** To the same page, also after a form of it; what was sent with that has to be sent again. */
  private static String back(RoutingContext context) {
    String path = context.normalizedPath();
    boolean read = context.request().method().equals(HttpMethod.GET);
    if (!read && !AllowedMethods.at(path).contains("GET")) {
      return "";
    }
    return "?return="
        + URLEncoder.encode(read ? context.request().uri() : path, StandardCharsets.UTF_8);
  }

  Response forbidden(RoutingContext context, String scope) {
    boolean bearer = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
    String detail =
        bearer
            ? "The access token lacks the scope that this needs: " + scope + "."
            : isOperators(context)
                ? "This is for the operators of this Holdfast, some of it for administrators only."
                    + " If you are one, sign in with that account; else ask one of them."
                : "You may not do this with the way you are signed in.";
    Response.ResponseBuilder answer = answer(new Problem(ProblemType.FORBIDDEN, detail), context);
    if (bearer) {
      challenges.error(answer, context, "error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }
    return answer.build();
  }

  /** In an app of ours she may be the wrong one of her accounts. */
  private static String otherAccount(Problem problem, RoutingContext context) {
    Optional<OwnApp> app = OwnApp.at(context.normalizedPath());
    return problem.type() == ProblemType.FORBIDDEN && app.isPresent()
        ? app.get().signIn() + "?how=other&return=" + app.get().path()
        : "";
  }

  private static boolean isOperators(RoutingContext context) {
    return OwnApp.at(context.normalizedPath()).filter(OwnApp.ADMIN::equals).isPresent();
  }

  private static boolean wantsPage(RoutingContext context) {
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML)
        && (!context.normalizedPath().startsWith("/api/") || isForBrowsers(context));
  }

  /** The addresses of the API that a person's browser opens. */
  private static boolean isForBrowsers(RoutingContext context) {
    String path = context.normalizedPath();
    return path.startsWith("/api/oauth/authorize") || path.equals("/api/oauth/logout");
  }
}
