package dev.holdfast.clients;

import dev.holdfast.people.Role;
import java.util.Collection;

/** The scopes by which a token or key does what an operator does. */
public final class OperatorScopes {

  private OperatorScopes() {}

  /** The role that somebody must have, at every request, for these to count. */
  public static Role role(Collection<String> scopes) {
    if (scopes.contains(Scopes.ADMIN)) {
      return Role.ADMIN;
    }
    return scopes.contains(Scopes.SUPPORT) ? Role.SUPPORT : Role.USER;
  }
}
