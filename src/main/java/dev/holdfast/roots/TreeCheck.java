package dev.holdfast.roots;

import dev.holdfast.jose.JwtFault;
import dev.holdfast.keys.SigningKeys;
import dev.holdfast.roots.RootRows.PlacedLeaf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether the tree is what its leaves make of it, and each root that was published is of it. */
@ApplicationScoped
public class TreeCheck {

  private static final int AT_ONCE = 1_000;
  private static final int MOST_FINDINGS = 100;

  private final RootRows rows;
  private final SigningKeys keys;

  TreeCheck(RootRows rows, SigningKeys keys) {
    this.rows = rows;
    this.keys = keys;
  }

  /** What is wrong, at most 100 sentences; empty if nothing is. What is added meanwhile is left. */
  public List<String> findings() {
    List<String> findings = new ArrayList<>();
    long size = rows.size();
    places(size, findings);
    leaves(findings);
    tree(size, findings);
    return findings.size() > MOST_FINDINGS ? findings.subList(0, MOST_FINDINGS) : findings;
  }

  /** Each leaf of the tree is somebody's, so nobody is left out when all ledgers are checked. */
  private void places(long size, List<String> findings) {
    long places = rows.places(size);
    if (places < size) {
      findings.add("of %d leaves of the tree %d are nobody's".formatted(size, size - places));
    }
    if (rows.placed(size) > places) {
      findings.add("there are leaves of the tree which are those of several ledgers");
    }
  }

  private void leaves(List<String> findings) {
    PlacedLeaf last = null;
    List<PlacedLeaf> page;
    do {
      page = rows.leavesAfter(last, AT_ONCE);
      for (PlacedLeaf one : page) {
        byte[] leaf = Merkle.leaf(Proof.bytes(one.leaf().head().hash()));
        if (!is(0, one.leaf().place(), leaf)) {
          findings.add(
              "the leaf of %s for line %d is not what the tree has"
                  .formatted(one.person(), one.leaf().head().seq()));
        }
        last = one;
      }
    } while (!page.isEmpty() && findings.size() < MOST_FINDINGS);
  }

  private void tree(long size, List<String> findings) {
    String keySet = keys.archive();
    Growth tree =
        new Growth(
            0,
            rows,
            (level, place, hash) -> {
              if (findings.size() < MOST_FINDINGS && level > 0 && !is(level, place, hash)) {
                findings.add(
                    "node %d of level %d does not follow from its leaves".formatted(place, level));
              }
            });
    LocalDate day = LocalDate.MIN;
    for (List<Root> page = rows.after(day, AT_ONCE);
        !page.isEmpty() && findings.size() < MOST_FINDINGS;
        page = rows.after(day, AT_ONCE)) {
      for (Root root : page) {
        growTo(root.size(), tree);
        root(root, tree, keySet, findings);
        day = root.day();
      }
    }
    growTo(size, tree);
    if (tree.size() < size) {
      findings.add("of %d leaves %d are there".formatted(size, tree.size()));
    }
  }

  private void growTo(long size, Growth tree) {
    List<byte[]> page;
    do {
      int most = (int) Math.min(AT_ONCE, size - tree.size());
      page = most > 0 ? rows.leaves(tree.size(), most) : List.of();
      page.forEach(tree::add);
    } while (!page.isEmpty());
  }

  private static void root(Root root, Growth tree, String keySet, List<String> findings) {
    if (tree.size() != root.size() || !root.hash().equals(Proof.text(tree.root()))) {
      findings.add("the root of %s is not that of the tree".formatted(root.day()));
    }
    try {
      SignedRoot said = SignedRoot.verified(root.signed(), keySet);
      if (!said.equals(new SignedRoot(root.day().toString(), root.size(), root.hash()))) {
        findings.add("the root of %s is not what was signed".formatted(root.day()));
      }
    } catch (JwtFault e) {
      findings.add("the signature of the root of %s %s".formatted(root.day(), e.getMessage()));
    }
  }

  private boolean is(int level, long place, byte[] hash) {
    return rows.node(level, place).filter(found -> Arrays.equals(found, hash)).isPresent();
  }
}
