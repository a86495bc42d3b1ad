package dev.holdfast.organizations;

import dev.holdfast.people.PersonId;

/**
 * Which organizations are asked for; what is null does not narrow it.
 *
 * @param name what their names begin with, in whatever case
 * @param member who is in them
 * @param ownerless only those that no active person owns
 */
public record OrganizationSearch(String name, PersonId member, boolean ownerless) {

  public static final OrganizationSearch ALL = new OrganizationSearch(null, null, false);

  public static OrganizationSearch of(PersonId member) {
    return new OrganizationSearch(null, member, false);
  }
}
