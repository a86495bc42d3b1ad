package dev.holdfast.web;

import dev.holdfast.platform.DatabaseBusy;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.handlers.FormBodyHandler;

/**
 * Every exception that leaves a resource becomes one answer: a problem for programs, a page for
 * people.
 */
class ProblemMapper {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  private final ProblemAnswers answers;

  /** Injected, because only then a native image keeps what it tells: the resources' methods. */
  private final ResourceInfo resource;

  ProblemMapper(ProblemAnswers answers, ResourceInfo resource) {
    this.answers = answers;
    this.resource = resource;
  }

  @ServerExceptionMapper
  public Response refused(Problem problem, RoutingContext context) {
    return answers.answer(problem, context).build();
  }

  /** JAX-RS's own: unknown path, wrong method or media type. Its headers (Allow) are kept. */
  @ServerExceptionMapper
  public Response http(WebApplicationException e, RoutingContext context) {
    Response given = e.getResponse();
    if (given.getStatus() < 400 || given.hasEntity()) {
      return given;
    }
    if (given.getStatus() >= 500) {
      return unexpected(e, context);
    }
    Set<String> methods =
        e instanceof NotFoundException || e instanceof NotAllowedException
            ? AllowedMethods.at(context.normalizedPath())
            : Set.of();
    boolean wrongMethod =
        !methods.isEmpty() && !methods.contains(context.request().method().name());
    ProblemType type = wrongMethod ? ProblemType.METHOD_NOT_ALLOWED : type(given.getStatus());
    Response.ResponseBuilder answer =
        answers.answer(new Problem(type, type.title() + "."), context);
    given
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
    return wrongMethod
        ? answer.header(HttpHeaders.ALLOW, String.join(", ", methods)).build()
        : answer.build();
  }

  private static ProblemType type(int status) {
    return Arrays.stream(ProblemType.values())
        .filter(candidate -> candidate.status() == status)
        .findFirst()
        .orElse(ProblemType.INVALID_INPUT);
  }

  @ServerExceptionMapper
  public Response busy(DatabaseBusy e, RoutingContext context) {
    LOG.warn(e.getMessage());
    Problem problem = new Problem(ProblemType.BUSY, "Try again in a second; nothing was done.");
    return answers.answer(problem, context).header(HttpHeaders.RETRY_AFTER, 1).build();
  }

  /** No token, or one that is not valid (RFC 6750, section 3.1); for a page, the way to sign in. */
  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    TokenRefused.class
  })
  public Response unauthorized(SecurityException e, RoutingContext context) {
    return answers.unauthorized(context, e, scope());
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e, RoutingContext context) {
    return answers.forbidden(context, scope());
  }

  private String scope() {
    return String.join(
        " ", NeededScopes.of(resource.getResourceMethod(), resource.getResourceClass()));
  }

  /** The framework tells of it by exceptions of many kinds, and none of its own. */
  private static boolean isMalformedForm(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(FormBodyHandler.class.getName()));
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable e, RoutingContext context) {
    if (DatabaseBusy.in(e)) {
      LOG.warn("The database is busy", e);
      Problem problem = new Problem(ProblemType.BUSY, "Try again in a second; nothing was done.");
      return answers.answer(problem, context).header(HttpHeaders.RETRY_AFTER, 1).build();
    }
    if (context.response().ended()) {
      // A body beyond quarkus.http.limits.max-body-size: the framework has answered 413 already.
      LOG.debug("Answered already", e);
      return Response.status(ProblemType.TOO_LARGE.status()).build();
    }
    if (isMalformedForm(e)) {
      String detail = "What was sent as a form is none: look at its encoding and Content-Type.";
      return answers.answer(new Problem(ProblemType.INVALID_INPUT, detail), context).build();
    }
    LOG.error("Unexpected", e);
    Problem problem =
        new Problem(
            ProblemType.INTERNAL,
            "It was logged under the request id; tell the operator that id if it happens again.");
    return answers.answer(problem, context).build();
  }
}
