package dev.holdfast.usage;

import java.util.List;

/**
 * Whose request it is: a client's, by its token or one of its keys, or that of a person's key.
 *
 * @param clientId null of a person's key
 * @param keyId null of a token
 */
public record Subject(String clientId, String keyId) {

  private static final String KEY = "key:";

  /** A client that has shown who it is, or whose token it is. */
  public static Subject client(String clientId) {
    return new Subject(clientId, null);
  }

  static String ofKey(String keyId) {
    return KEY + keyId;
  }

  /** What {@link #ofKey} was made of. */
  static String keyOf(String name) {
    return name.substring(KEY.length());
  }

  /** Under which it is counted. */
  List<String> names() {
    return keyId == null
        ? List.of(clientId)
        : clientId == null ? List.of(ofKey(keyId)) : List.of(clientId, ofKey(keyId));
  }

  /** Under which its refusals are found. */
  String owner() {
    return clientId == null ? ofKey(keyId) : clientId;
  }
}
