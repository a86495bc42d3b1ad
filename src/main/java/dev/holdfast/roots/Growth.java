package dev.holdfast.roots;

import java.util.HashMap;
import java.util.Map;

/**
 * A tree to which leaves are added: it knows its right edge, a hash for each level, and so what
 * becomes complete with the next leaf.
 */
final class Growth {

  private final Map<Integer, byte[]> edge = new HashMap<>();
  private final NewNode made;
  private long size;

  /** Takes each subtree that has become complete. */
  interface NewNode {
    void add(int level, long place, byte[] hash);
  }

  /** Goes on from a tree of so many leaves. */
  Growth(long size, Merkle.Nodes nodes, NewNode made) {
    this.size = size;
    this.made = made;
    for (int level = 0; size >> level > 0; level++) {
      if ((size >> level & 1) == 1) {
        edge.put(level, nodes.hash(level, (size >> level) - 1));
      }
    }
  }

  long size() {
    return size;
  }

  void add(byte[] leaf) {
    long place = size++;
    byte[] hash = leaf;
    made.add(0, place, hash);
    int level = 0;
    for (; (place >> level & 1) == 1; level++) {
      hash = Merkle.node(edge.remove(level), hash);
      made.add(level + 1, place >> level + 1, hash);
    }
    edge.put(level, hash);
  }

  byte[] root() {
    return Merkle.root(size, (level, place) -> edge.get(level));
  }
}
