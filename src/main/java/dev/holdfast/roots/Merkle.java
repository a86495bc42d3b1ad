package dev.holdfast.roots;

import dev.holdfast.crypto.Tokens;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A Merkle tree over a list that only grows (RFC 9162, section 2.1): one hash stands for all of it,
 * and a few more show that an entry is in it.
 */
final class Merkle {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private Merkle() {}

  /** A complete subtree of two to the level leaves, the first of which is place times that. */
  interface Nodes {
    byte[] hash(int level, long place);
  }

  static byte[] leaf(byte[] entry) {
    return Tokens.sha256(joined(LEAF, entry));
  }

  static byte[] node(byte[] left, byte[] right) {
    return Tokens.sha256(joined(NODE, left, right));
  }

  /** Of a tree of so many leaves. */
  static byte[] root(long size, Nodes nodes) {
    return size == 0 ? Tokens.sha256(new byte[0]) : range(0, size, nodes);
  }

  /** What shows that a leaf is in a tree of so many (section 2.1.3.1), the lowest first. */
  static List<byte[]> path(long place, long size, Nodes nodes) {
    List<byte[]> path = new ArrayList<>();
    long from = 0;
    long count = size;
    while (count > 1) {
      long left = split(count);
      boolean inLeft = place < from + left;
      path.add(inLeft ? range(from + left, count - left, nodes) : range(from, left, nodes));
      from = inLeft ? from : from + left;
      count = inLeft ? left : count - left;
    }
    Collections.reverse(path);
    return path;
  }

  /** Section 2.1.3.2. */
  static boolean proves(byte[] leaf, long place, long size, List<byte[]> path, byte[] root) {
    if (place < 0 || place >= size) {
      return false;
    }
    long at = place;
    long last = size - 1;
    byte[] hash = leaf;
    for (byte[] beside : path) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = node(beside, hash);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, beside);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /** Of a range that begins where a subtree of its size could. */
  private static byte[] range(long from, long count, Nodes nodes) {
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.hash(level, from >> level);
    }
    long left = split(count);
    return node(range(from, left, nodes), range(from + left, count - left, nodes));
  }

  /** The largest power of two that is smaller. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      bytes.put(part);
    }
    return bytes.array();
  }
}
