package dev.holdfast.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells whoever works for a request how that came in, also where no request is injected. */
@ApplicationScoped
public class Doors {

  private static final String KEY = "holdfast.came";

  /** Where RESTEasy Reactive says which template it has found (ObservabilityUtil). */
  private static final String TEMPLATE = "UrlPathTemplate";

  private final ClientNetwork network;

  Doors(ClientNetwork network) {
    this.network = network;
  }

  void register(@Observes Filters filters) {
    filters.register(this::open, 990); // just after the request has its id
  }

  private void open(RoutingContext context) {
    if (VertxContext.isOnDuplicatedContext()) {
      Supplier<Came> came = () -> came(context);
      ContextLocals.put(KEY, came);
    }
    context.next();
  }

  /** Null on a thread that works for no request. */
  public static Came current() {
    if (!VertxContext.isOnDuplicatedContext()) {
      return null;
    }
    Optional<Supplier<Came>> came = ContextLocals.get(KEY);
    return came.map(Supplier::get).orElse(null);
  }

  private Came came(RoutingContext context) {
    Optional<String> template = ContextLocals.get(TEMPLATE);
    String door =
        context.request().method().name() + " " + template.orElse(context.normalizedPath());
    return new Came(door, network.of(context), RequestId.of(context));
  }
}
