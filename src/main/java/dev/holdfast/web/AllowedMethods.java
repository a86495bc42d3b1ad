package dev.holdfast.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Which methods a path has. RESTEasy Reactive answers a wrong method without the {@code Allow} that
 * RFC 9110, 15.5.6 requires, and where a class has a path with a parameter it even says 404.
 */
final class AllowedMethods {

  private AllowedMethods() {}

  /** Empty if there is nothing at this path. */
  static Set<String> at(String path) {
    Set<String> methods = new TreeSet<>(resources(path).keySet());
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  /** What answers at this path, by its method. */
  static Map<String, RuntimeResource> resources(String path) {
    List<RequestPath<InitialMatch>> classes =
        new ArrayList<>(ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers());
    classes.sort(null);
    for (RequestPath<InitialMatch> one : classes) {
      RequestMapper.RequestMatch<InitialMatch> match =
          new RequestMapper<>(new ArrayList<>(List.of(one))).map(path);
      Map<String, RuntimeResource> found = match == null ? Map.of() : resources(match);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Map.of();
  }

  private static Map<String, RuntimeResource> resources(
      RequestMapper.RequestMatch<InitialMatch> match) {
    String rest = match.remaining.isEmpty() ? "/" : match.remaining;
    Map<String, RuntimeResource> found = new TreeMap<>();
    for (ServerRestHandler handler : match.value.handlers) {
      if (handler instanceof ClassRoutingHandler routing) {
        routing
            .getMappers()
            .forEach(
                (method, paths) -> {
                  RequestMapper.RequestMatch<RuntimeResource> at =
                      method == null ? null : paths.map(rest);
                  if (at != null) {
                    found.put(method, at.value);
                  }
                });
      }
    }
    return found;
  }
}
