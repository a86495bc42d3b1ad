package dev.holdfast.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Which methods a path has. RESTEasy Reactive answers a wrong method without the {@code Allow} that
 * RFC 9110, 15.5.6 requires, and where a class has a path with a parameter it even says 404.
 */
final class AllowedMethods {

  private AllowedMethods() {}

  /** Empty if there is nothing at this path. */
  static Set<String> at(String path) {
    List<RequestPath<InitialMatch>> classes =
        new ArrayList<>(ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers());
    classes.sort(null);
    for (RequestPath<InitialMatch> one : classes) {
      RequestMapper.RequestMatch<InitialMatch> match =
          new RequestMapper<>(new ArrayList<>(List.of(one))).map(path);
      Set<String> methods = match == null ? Set.of() : methods(match);
      if (!methods.isEmpty()) {
        return methods;
      }
    }
    return Set.of();
  }

  private static Set<String> methods(RequestMapper.RequestMatch<InitialMatch> match) {
    Set<String> found = new TreeSet<>();
    for (ServerRestHandler handler : match.value.handlers) {
      if (handler instanceof ClassRoutingHandler routing) {
        routing
            .getMappers()
            .forEach(
                (method, paths) -> {
                  if (method != null
                      && paths.map(match.remaining.isEmpty() ? "/" : match.remaining) != null) {
                    found.add(method);
                  }
                });
      }
    }
    if (found.contains("GET")) {
      found.add("HEAD");
    }
    return found;
  }
}
