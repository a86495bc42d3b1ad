package dev.holdfast.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.holdfast.testing.TestInstance;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** That a failure is answered as before, {@link MetricTagsTest} and all that expect 401 show. */
@QuarkusTest
class AuthFailuresTest {

  /** Looks at requests after Quarkus has put its own handler in place, if it has. */
  @ApplicationScoped
  static class Looked {

    private volatile Object handler;

    void register(@Observes Filters filters) {
      filters.register(
          context -> {
            handler = context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
            context.next();
          },
          150);
    }

    Object handler() {
      return handler;
    }
  }

  @Inject Looked looked;

  @Test
  void no_request_has_the_table_of_all_endpoints_built() {
    RestAssured.get(TestInstance.url() + "/.well-known/oauth-authorization-server");
    Object handler = looked.handler();
    assertNotNull(handler);
    assertFalse(handler.getClass().getName().startsWith("io.quarkus."), handler.toString());
  }
}
