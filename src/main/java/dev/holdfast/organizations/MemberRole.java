package dev.holdfast.organizations;

import java.util.Locale;
import java.util.Optional;

/** What a member of an organization may do; each may do all of the one after it. */
public enum MemberRole {
  /** Looks after members, name and end of it. */
  OWNER,
  /** Looks after its clients. */
  DEVELOPER,
  /** Sees all that members see. */
  VIEWER;

  /** Whether the organization's clients may be changed. */
  public boolean mayChange() {
    return this != VIEWER;
  }

  /** Whether the organization itself may be changed, and who is in it. */
  public boolean owns() {
    return this == OWNER;
  }

  /** As it is written outside: {@code owner}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what {@link #word} writes. */
  public static Optional<MemberRole> of(String word) {
    for (MemberRole role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
