package dev.holdfast.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.resteasy.reactive.server.runtime.observability.ObservabilityIntegrationRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * What becomes of a request that does not say who asks, before an endpoint has it: it fails with
 * the cause, which {@link ProblemMapper} answers. Quarkus would do the same, but so that the
 * metrics have the address's template then, it builds the table of all endpoints at each request,
 * the good ones too: 60 microseconds of each. Here that is done when it is needed.
 */
@ApplicationScoped
class AuthFailures {

  /** Just after authentication itself, which sets another; before Quarkus replaces that. */
  private static final int BEFORE = 200;

  /** After all of Quarkus' own: from here on the endpoint answers for itself. */
  private static final int AFTER = 10;

  private static final BiConsumer<RoutingContext, Throwable> FAIL = AuthFailures::fail;

  void register(@Observes Filters filters) {
    filters.register(AuthFailures::prepare, BEFORE);
    filters.register(AuthFailures::end, AFTER);
  }

  private static void prepare(RoutingContext context) {
    Object other = context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    if (other instanceof DefaultAuthFailureHandler) {
      context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, FAIL);
    }
    context.next();
  }

  private static void end(RoutingContext context) {
    if (context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) == FAIL) {
      context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    }
    context.next();
  }

  private static void fail(RoutingContext context, Throwable cause) {
    DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(context, cause);
    if (!context.failed()) {
      ObservabilityIntegrationRecorder.setTemplatePath(
          context, ResteasyReactiveRecorder.getCurrentDeployment());
      context.fail(DefaultAuthFailureHandler.extractRootCause(cause));
    }
  }
}
