package dev.holdfast.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;

/** Which scopes open what is at an address of the API: the roles that its methods ask for. */
public final class NeededScopes {

  /** Where what is at an address is described: this, and then its path (RFC 9728, section 3.1). */
  public static final String METADATA = "/.well-known/oauth-protected-resource";

  private static final String API = "/api/";

  private NeededScopes() {}

  /** Empty if no token opens what is there, or nothing is. */
  public static Set<String> at(String path) {
    Set<String> scopes = new TreeSet<>();
    if (path.startsWith(API)) {
      AllowedMethods.resources(path).values().stream()
          .map(one -> one.getLazyMethod())
          .map((ResteasyReactiveResourceInfo one) -> of(one.getMethod(), one.getResourceClass()))
          .forEach(scopes::addAll);
    }
    return Collections.unmodifiableSet(scopes);
  }

  /** What the method asks for that the request came to. */
  public static Set<String> of(ResourceInfo resource) {
    return Set.copyOf(of(resource.getResourceMethod(), resource.getResourceClass()));
  }

  /**
   * What one method asks for, by its own word or by that of its class: a role with a colon is no
   * scope, but what a token has by its authorization_details.
   */
  static List<String> of(Method method, Class<?> resource) {
    RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
    if (roles == null) {
      roles = resource.getAnnotation(RolesAllowed.class);
    }
    return Stream.of(roles == null ? new String[0] : roles.value())
        .filter(role -> role.indexOf(':') < 0)
        .toList();
  }
}
