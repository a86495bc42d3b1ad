package dev.holdfast.restrictions;

import dev.holdfast.clients.Scopes;
import java.util.List;
import java.util.Set;

/**
 * What is called: by a path, or by the scope that opens it.
 *
 * @param methods none for any
 * @param path null if a scope is meant
 * @param scope null if a path is meant
 */
record Calls(Set<String> methods, PathPattern path, String scope) implements Condition {

  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  static Calls of(Restriction said) {
    if ((said.path() == null) == (said.scope() == null)) {
      throw new NotValid("path", "Say what is called: a path or a scope, one of them.");
    }
    if (said.scope() != null && !Scopes.known(said.scope())) {
      throw new NotValid("scope", "There is no such scope.");
    }
    PathPattern path = said.path() == null ? null : PathPattern.of(said.path());
    return new Calls(methods(said.methods()), path, said.scope());
  }

  @Override
  public boolean matches(Request request) {
    return (methods.isEmpty() || methods.contains(method(request)))
        && (path == null ? request.scopes().contains(scope) : path.matches(request.segments()));
  }

  /** An allow speaks of the API; where a client gets its tokens there is nothing to name. */
  @Override
  public boolean concerns(Request request) {
    return !request.beforeTheApi();
  }

  /** HEAD is GET without the answer's body (RFC 9110, section 9.3.2). */
  private static String method(Request request) {
    return request.method().equals("HEAD") ? "GET" : request.method();
  }

  private static Set<String> methods(List<String> named) {
    if (named == null) {
      return Set.of();
    }
    Set<String> methods = Set.copyOf(named);
    if (methods.isEmpty() || !METHODS.containsAll(methods)) {
      throw new NotValid("methods", "They must be some of GET, POST, PUT, PATCH, DELETE.");
    }
    return methods;
  }
}
