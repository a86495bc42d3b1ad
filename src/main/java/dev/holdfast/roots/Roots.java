package dev.holdfast.roots;

import dev.holdfast.ledger.KnownHead;
import dev.holdfast.ledger.PersonHead;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.roots.RootRows.Leaf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One hash each day that stands for the ends of all people's ledgers. Nobody can write a ledger
 * anew whose end is in it without changing a root that others have seen.
 */
@ApplicationScoped
public class Roots {

  private final Clock clock;
  private final RootRows rows;
  private final RootSigning signing;

  Roots(Clock clock, RootRows rows, RootSigning signing) {
    this.clock = clock;
    this.rows = rows;
    this.signing = signing;
  }

  public Optional<Root> find(LocalDate day) {
    return rows.root(day);
  }

  /**
   * The newest first.
   *
   * @param before the last day of the page before; null at the beginning
   */
  public List<Root> newest(LocalDate before, int most) {
    return rows.before(before == null ? LocalDate.MAX : before, most);
  }

  /**
   * What shows that the end of a person's ledger is in the newest root; empty if she had none then.
   */
  public Optional<Proof> proof(PersonId person) {
    return newest(null, 1).stream()
        .findFirst()
        .flatMap(root -> rows.leaf(person, root.size()).map(leaf -> proof(person, leaf, root)));
  }

  /** Ends of her ledger that are in the tree, the oldest first. */
  public List<KnownHead> heads(PersonId person) {
    return rows.leaves(person).stream().map(Leaf::head).toList();
  }

  /** How many leaves the tree has. */
  long size() {
    return rows.size();
  }

  /** Those whose ledgers have grown since they were put into the tree. */
  List<PersonHead> grown(List<PersonHead> heads) {
    if (heads.isEmpty()) {
      return heads;
    }
    Map<PersonId, Long> noted =
        rows.noted(heads.get(0).person(), heads.get(heads.size() - 1).person());
    return heads.stream()
        .filter(one -> one.head().seq() > noted.getOrDefault(one.person(), 0L))
        .toList();
  }

  /**
   * Puts ends of ledgers into the tree.
   *
   * @param size how many leaves it had when {@link #grown} was asked
   * @return false if it has grown meanwhile: somebody else is at it
   */
  @Durable
  boolean add(long size, List<PersonHead> heads) {
    if (!rows.grow(size, size + heads.size())) {
      return false;
    }
    Growth tree = new Growth(size, rows, rows::node);
    for (PersonHead one : heads) {
      rows.add(one, tree.size());
      tree.add(Merkle.leaf(Proof.bytes(one.head().hash())));
    }
    return true;
  }

  /** Signs the tree as it is, once on a day. */
  @Durable
  void publish(LocalDate day) {
    if (rows.root(day).isEmpty()) {
      long size = rows.size();
      String hash = Proof.text(Merkle.root(size, rows));
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      rows.add(new Root(day, size, hash, now, signing.sign(day, size, hash, now)));
    }
  }

  private Proof proof(PersonId person, Leaf leaf, Root root) {
    List<String> path =
        Merkle.path(leaf.place(), root.size(), rows).stream().map(Proof::text).toList();
    return new Proof(person, leaf.head(), leaf.place(), path, root);
  }
}
