package dev.holdfast.organizations;

import java.util.Optional;

/**
 * What is said of an organization, or is to change.
 *
 * @param name null if it stays
 * @param website null if it stays, empty if there is none
 */
public record Described(String name, Optional<String> website) {

  /** The whole, after this has changed what is known. */
  Described over(KnownOrganization known) {
    return new Described(
        name == null ? known.name() : name,
        website == null ? Optional.ofNullable(known.website()) : website);
  }
}
