package dev.holdfast.roots;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.crypto.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree against RFC 9162's own definition of it (section 2.1.1). */
class MerkleTest {

  private static final int MOST = 70;

  private final Map<String, byte[]> nodes = new HashMap<>();

  /** MTH of a list, word for word. */
  private static byte[] defined(List<byte[]> list) {
    if (list.isEmpty()) {
      return Tokens.sha256(new byte[0]);
    }
    if (list.size() == 1) {
      return Merkle.leaf(list.get(0));
    }
    int k = Integer.highestOneBit(list.size() - 1);
    return Merkle.node(defined(list.subList(0, k)), defined(list.subList(k, list.size())));
  }

  private byte[] hash(int level, long place) {
    return nodes.get(level + "." + place);
  }

  private void keep(int level, long place, byte[] hash) {
    nodes.put(level + "." + place, hash);
  }

  private Growth tree(List<byte[]> entries) {
    nodes.clear();
    Growth tree = new Growth(0, this::hash, this::keep);
    entries.forEach(entry -> tree.add(Merkle.leaf(entry)));
    return tree;
  }

  private static List<byte[]> entries(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void the_empty_tree_and_one_leaf_have_the_hashes_of_the_rfc() {
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        HexFormat.of().formatHex(Merkle.root(0, this::hash)));
    assertEquals(
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        HexFormat.of().formatHex(Merkle.leaf(new byte[0])));
  }

  @Test
  void it_has_the_root_that_is_defined_however_it_has_grown() {
    for (int size = 0; size <= MOST; size++) {
      List<byte[]> entries = entries(size);
      assertArrayEquals(defined(entries), tree(entries).root());
      assertArrayEquals(defined(entries), Merkle.root(size, this::hash));
      int some = size / 3;
      tree(entries.subList(0, some));
      Growth on = new Growth(some, this::hash, this::keep);
      entries.subList(some, size).forEach(entry -> on.add(Merkle.leaf(entry)));
      assertArrayEquals(defined(entries), on.root());
    }
  }

  @Test
  void each_leaf_is_proved_and_nothing_else_is() {
    for (int size = 1; size <= MOST; size++) {
      List<byte[]> entries = entries(size);
      byte[] root = tree(entries).root();
      for (int place = 0; place < size; place++) {
        byte[] leaf = Merkle.leaf(entries.get(place));
        List<byte[]> path = Merkle.path(place, size, this::hash);
        assertTrue(Merkle.proves(leaf, place, size, path, root));
        assertFalse(Merkle.proves(Merkle.leaf(root), place, size, path, root));
        assertFalse(Merkle.proves(leaf, place, size, path, leaf) && size > 1);
        assertFalse(Merkle.proves(leaf, (place + 1) % size, size, path, root) && size > 1);
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(root);
        assertFalse(Merkle.proves(leaf, place, size, longer, root));
        for (int i = 0; i < path.size(); i++) {
          List<byte[]> other = new ArrayList<>(path);
          other.set(i, root);
          assertFalse(Merkle.proves(leaf, place, size, other, root));
        }
      }
      assertFalse(Merkle.proves(Merkle.leaf(entries.get(0)), size, size, List.of(), root));
      assertFalse(Merkle.proves(Merkle.leaf(entries.get(0)), -1, size, List.of(), root));
    }
  }
}
