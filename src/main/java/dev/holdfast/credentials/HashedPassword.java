package dev.holdfast.credentials;

/**
 * A password that was chosen, ready to be stored.
 *
 * @param hash a PHC string
 */
public record HashedPassword(String hash) {

  @Override
  public String toString() {
    return "HashedPassword";
  }
}
