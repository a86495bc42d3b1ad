package dev.holdfast.ownapps;

/** Why somebody was not let in to an app of ours. */
enum AppRefusal {
  /** It began in another browser, or was answered before, or too late. */
  OVER,
  /** She has nothing set up that is strong enough. */
  TOO_WEAK,
  /** She said no. */
  DENIED,
  /** Something that only whoever runs this can mend. */
  BROKEN;

  /**
   * @param error as RFC 6749, section 4.1.2.1 and OpenID Connect name it; null if none was sent
   */
  static AppRefusal of(String error) {
    return switch (String.valueOf(error)) {
      case "unmet_authentication_requirements" -> TOO_WEAK;
      case "access_denied" -> DENIED;
      case "login_required", "interaction_required", "temporarily_unavailable" -> OVER;
      default -> BROKEN;
    };
  }
}
