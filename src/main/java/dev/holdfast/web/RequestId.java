package dev.holdfast.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Every request has an id: the caller's {@code X-Request-Id} if it is 8 to 64 letters, digits or
 * {@code -_.}, else a new one. Log lines, problems and the answer's header carry it.
 */
@ApplicationScoped
public class RequestId {

  private static final String HEADER = "X-Request-Id";
  private static final String KEY = "requestId";
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9_.-]{8,64}");

  void register(@Observes Filters filters) {
    filters.register(RequestId::assign, 1_000);
  }

  /** The id of this request. */
  public static String of(RoutingContext context) {
    String id = context.get(KEY);
    return id == null ? "" : id;
  }

  private static void assign(RoutingContext context) {
    String given = context.request().getHeader(HEADER);
    String id =
        given != null && ACCEPTED.matcher(given).matches()
            ? given
            : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    context.put(KEY, id);
    MDC.put(KEY, id);
    context.response().putHeader(HEADER, id);
    context.next();
  }
}
