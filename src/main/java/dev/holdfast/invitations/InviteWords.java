package dev.holdfast.invitations;

import dev.holdfast.organizations.MemberRole;

/** What a role means, for whoever is to have it. */
final class InviteWords {

  private InviteWords() {}

  static String as(MemberRole role) {
    return switch (role) {
      case OWNER -> "an owner";
      case DEVELOPER -> "a developer";
      case VIEWER -> "a viewer";
    };
  }

  static String may(MemberRole role) {
    return switch (role) {
      case OWNER -> "You will look after its apps, its members and the organization itself.";
      case DEVELOPER -> "You will look after its apps, their keys and settings.";
      case VIEWER -> "You will see its apps, their settings and their use, and change nothing.";
    };
  }
}
