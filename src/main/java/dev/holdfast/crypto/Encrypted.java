package dev.holdfast.crypto;

import java.util.List;
import java.util.Optional;

/**
 * A feature's voice that keeps encrypted values, so that {@code holdfast key rotate-encryption} can
 * put all of them under the first key of {@code HOLDFAST_ENCRYPTION_KEYS}.
 */
public interface Encrypted {

  /** What they are, such as {@code signing keys}. */
  String what();

  /**
   * Encrypts some anew, in one unit of work.
   *
   * @param after the id where the batch before ended; null: from the beginning
   * @param most at most so many are looked at
   */
  Batch renew(String after, int most);

  /**
   * A stored value that is not under the first key.
   *
   * @param context as for {@link Encryption#encrypt}
   */
  record Sealed(String id, String value, String context) {}

  /**
   * What was done.
   *
   * @param last the id of the last value; null if there was none, and so no more will come
   * @param renewed how many are under the first key now
   * @param lost how many cannot be decrypted with any key that is set
   */
  record Batch(String last, int renewed, int lost) {

    /**
     * @param replace puts a new value in place of exactly this old one; false if that is gone
     */
    public static Batch of(List<Sealed> found, Encryption encryption, Replace replace) {
      int renewed = 0;
      int lost = 0;
      for (Sealed old : found) {
        Optional<String> anew = encryption.renew(old.value(), old.context());
        if (anew.isEmpty()) {
          lost++;
        } else if (replace.replace(old, anew.get())) {
          renewed++;
        }
      }
      String last = found.isEmpty() ? null : found.get(found.size() - 1).id();
      return new Batch(last, renewed, lost);
    }
  }

  /** One conditional update. */
  interface Replace {
    boolean replace(Sealed old, String anew);
  }
}
