package dev.holdfast.security;

/** What can happen around a person's sign-in, in the words in which pages say it. */
public enum Kind {
  SIGNED_IN("Signed in"),
  SIGN_IN_FAILED("Somebody could not sign in", true),
  STEPPED_UP("Confirmed who it is"),
  NEW_DEVICE("Signed in on a new device"),
  SIGNED_OUT("Signed out"),
  SESSION_ENDED("A session was ended"),
  SESSIONS_ENDED("Other sessions were ended"),
  SIGNED_UP("Signed up"),
  INVITED("Invited"),
  PASSWORD_SET("Password set"),
  PASSWORD_CHANGED("Password changed"),
  PASSWORD_REFUSED("Somebody could not change the password", true),
  PASSWORD_RESET_ASKED("Password reset asked for"),
  PASSWORD_RESET("Password reset"),
  EMAIL_ADDED("E-mail address added"),
  EMAIL_VERIFIED("E-mail address verified"),
  EMAIL_REMOVED("E-mail address removed"),
  EMAIL_PRIMARY("Main e-mail address changed"),
  PASSKEY_ADDED("Passkey added"),
  PASSKEY_RENAMED("Passkey renamed"),
  PASSKEY_REMOVED("Passkey removed"),
  PASSKEY_SUSPECT("A passkey may have been copied", true),
  TOTP_ADDED("Authenticator app added"),
  TOTP_REMOVED("Authenticator app removed"),
  RECOVERY_CODES_MADE("Recovery codes made"),
  RECOVERY_CODE_USED("Recovery code used"),
  DEVICE_TRUSTED("Device trusted"),
  DEVICE_REVOKED("Device not trusted any more"),
  RECOVERY_ASKED("Account recovery asked for", true),
  RECOVERY_CANCELLED("Account recovery cancelled"),
  RECOVERY_DONE("Account recovered", true),
  GROUP_JOINED("Added to a group"),
  GROUP_LEFT("Removed from a group"),
  GROUP_CHANGED("Changed what a group asks for"),
  GROUP_REMOVED("Removed a group"),
  API_KEY_MADE("API key made"),
  API_KEY_REVOKED("API key revoked"),
  DEACTIVATED("Account deactivated"),
  REACTIVATED("Account activated again"),
  LEFT("You deactivated your account"),
  CAME_BACK("You activated your account again"),
  EXPORT_ASKED("You asked for a copy of your data"),
  ROLE_CHANGED("Role changed"),
  ACCOUNT_CHANGED("An operator changed your account"),
  FACTOR_RESET("An operator reset how you sign in", true),
  RECORD_SEEN("An operator looked at your record", true);

  private final String words;
  private final boolean worth;

  Kind(String words) {
    this(words, false);
  }

  Kind(String words, boolean worth) {
    this.words = words;
    this.worth = worth;
  }

  /** As a heading, such as {@code Passkey added}. */
  public String words() {
    return words;
  }

  /** Whether it is an operator's act, which the person had no part in. */
  public boolean byOperators() {
    return switch (this) {
      case ROLE_CHANGED, ACCOUNT_CHANGED, FACTOR_RESET, RECORD_SEEN -> true;
      default -> false;
    };
  }

  /** Whether what is noted is an address that she signs in with. */
  public boolean ofEmails() {
    return switch (this) {
      case EMAIL_ADDED, EMAIL_VERIFIED, EMAIL_REMOVED, EMAIL_PRIMARY -> true;
      default -> false;
    };
  }

  /** Whether a person should look twice. */
  public boolean worthALook() {
    return worth;
  }
}
