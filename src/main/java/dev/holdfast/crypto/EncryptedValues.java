package dev.holdfast.crypto;

import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import dev.holdfast.platform.Writes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All that is {@link Encrypted}, put under the first key in batches. */
@ApplicationScoped
public class EncryptedValues {

  private final Encryption encryption;
  private final Reads reads;
  private final Writes writes;

  EncryptedValues(Encryption encryption, Reads reads, Writes writes) {
    this.encryption = encryption;
    this.reads = reads;
    this.writes = writes;
  }

  private record Old(Object key, String value) {}

  /**
   * What was done.
   *
   * @param last the key of the last value; null if there was none, and so no more will come
   * @param renewed how many are under the first key now
   * @param lost how many cannot be decrypted with any key that is set
   */
  public record Batch(Object last, int renewed, int lost) {}

  /**
   * Encrypts some anew, in one unit of work.
   *
   * @param after the key where the batch before ended; null: from the beginning
   * @param most at most so many are looked at
   */
  @Durable
  public Batch renew(Encrypted kind, Object after, int most) {
    List<Old> found = underOther(kind, after, most);
    int renewed = 0;
    int lost = 0;
    for (Old old : found) {
      Optional<String> anew = encryption.renew(old.value(), kind.context().apply(old.key()));
      if (anew.isEmpty()) {
        lost++;
      } else if (writes.update(kind.replace(), anew.get(), old.key(), old.value()) > 0) {
        renewed++;
      }
    }
    Object last = found.isEmpty() ? null : found.get(found.size() - 1).key();
    return new Batch(last, renewed, lost);
  }

  private List<Old> underOther(Encrypted kind, Object after, int most) {
    String first = encryption.firstKey();
    Reads.Row<Old> old = row -> new Old(Reads.key(row, 1), row.getString(2));
    return after == null
        ? reads.list(kind.underOther(false), old, first.length(), first, most)
        : reads.list(kind.underOther(true), old, first.length(), first, after, most);
  }
}
