package dev.holdfast.keypages;

import dev.holdfast.clients.Scopes;
import java.util.Map;

/**
 * Something that a key may be for.
 *
 * @param ticked whether she has chosen it
 */
record KeyChoice(String scope, String words, boolean ticked) {

  private static final Map<String, String> WORDS =
      Map.of(
          Scopes.FACTS, "Read the facts in your record",
          Scopes.ACTIVITIES, "Read your activities",
          Scopes.TRAINING, "Read your training",
          Scopes.LEDGER, "Read who read your record",
          Scopes.ACCOUNT, "Look after your account: your profile, and these keys",
          Scopes.ORGANIZATIONS, "Look after your organizations and their apps",
          Scopes.SUPPORT, "Do what your role as support allows",
          Scopes.ADMIN, "Do what your role as administrator allows");

  static KeyChoice of(String scope, boolean ticked) {
    return new KeyChoice(scope, words(scope), ticked);
  }

  static String words(String scope) {
    return WORDS.getOrDefault(scope, scope);
  }
}
