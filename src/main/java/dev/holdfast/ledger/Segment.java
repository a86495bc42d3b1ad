package dev.holdfast.ledger;

import dev.holdfast.ledger.LedgerRows.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of one person that lie together, as they are stored.
 *
 * @param previous the hash of the line before the first
 * @param commitments of all lines, one after another
 * @param hash of the last line
 * @param bodies what they say: compressed, then sealed
 */
record Segment(
    long firstSeq, long lastSeq, byte[] previous, byte[] commitments, byte[] hash, byte[] bodies) {

  private static final int HASH_BYTES = 32;

  /**
   * @param lines in their order, with none left out
   */
  static Segment of(byte[] previous, List<Row> lines, byte[] bodies) {
    ByteBuffer commitments = ByteBuffer.allocate(lines.size() * HASH_BYTES);
    lines.forEach(line -> commitments.put(line.commitment()));
    Row last = lines.get(lines.size() - 1);
    return new Segment(
        lines.get(0).seq(), last.seq(), previous, commitments.array(), last.hash(), bodies);
  }

  /**
   * Its lines, the oldest first, with the hashes that follow from it: only the last is stored.
   *
   * @param packed what each says; of those that are missing it stays sealed, and opens nowhere else
   */
  List<Row> lines(PersonHash next, List<byte[]> packed) {
    List<Row> lines = new ArrayList<>();
    byte[] before = previous;
    int count = commitments.length / HASH_BYTES;
    for (int i = 0; i < count; i++) {
      long seq = firstSeq + i;
      byte[] commitment = Arrays.copyOfRange(commitments, i * HASH_BYTES, (i + 1) * HASH_BYTES);
      before = seq == lastSeq ? hash : next.hash(seq, before, commitment);
      lines.add(
          i < packed.size()
              ? new Row(seq, commitment, before, packed.get(i), false)
              : new Row(seq, commitment, before, bodies));
    }
    return lines;
  }

  /** As {@link Chain#hash}, of one person. */
  interface PersonHash {
    byte[] hash(long seq, byte[] previous, byte[] commitment);
  }
}
