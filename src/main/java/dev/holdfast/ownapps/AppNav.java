package dev.holdfast.ownapps;

import dev.holdfast.people.Role;

/**
 * What the bar of an app of ours shows ({@code ownapps/admin-nav.html}).
 *
 * @param name what she is called
 * @param role what she may do
 * @param signOutCsrf for the form that signs her out
 */
public record AppNav(String name, Role role, String signOutCsrf) {

  /** Whether what changes the place is hers too. */
  public boolean admin() {
    return role == Role.ADMIN;
  }
}
