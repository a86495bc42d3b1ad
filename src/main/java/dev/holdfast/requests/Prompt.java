package dev.holdfast.requests;

import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the client wants the person to be asked (OpenID Connect Core, section 3.1.2.1). */
public enum Prompt {
  NONE,
  LOGIN,
  CONSENT,
  SELECT_ACCOUNT,
  /** Initiating User Registration via OpenID Connect 1.0. */
  CREATE;

  static Set<Prompt> read(String sent) {
    Set<Prompt> prompts = EnumSet.noneOf(Prompt.class);
    for (String name : sent.split(" ", -1)) {
      prompts.add(
          Arrays.stream(values())
              .filter(prompt -> prompt.wireName().equals(name))
              .findFirst()
              .orElseThrow(
                  () -> refused("prompt may be none, login, consent, select_account and create.")));
    }
    if (prompts.contains(NONE) && prompts.size() > 1) {
      throw refused("prompt=none cannot be combined with another value.");
    }
    return prompts;
  }

  /**
   * @param signUp whether anybody may sign up here
   */
  public static List<String> names(boolean signUp) {
    return Arrays.stream(values())
        .filter(prompt -> signUp || prompt != CREATE)
        .map(Prompt::wireName)
        .toList();
  }

  private String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
