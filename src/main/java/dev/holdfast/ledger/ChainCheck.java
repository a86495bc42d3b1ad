package dev.holdfast.ledger;

import dev.holdfast.people.PersonId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Goes along one person's chain, from its first line, and says where it does not hold. */
final class ChainCheck {

  private static final int MOST_FINDINGS = 100;
  private static final String KEPT = "a head that was kept";

  private final PersonId person;
  private final KnownHead start;
  private final List<Verdict.Finding> findings = new ArrayList<>();
  private long last;
  private long count;
  private long unreadable;
  private byte[] hash;

  /** Of a whole chain. */
  ChainCheck(PersonId person) {
    this(person, 0, Chain.START);
  }

  /** Of what follows a line. */
  ChainCheck(PersonId person, long seq, byte[] hash) {
    this.person = person;
    this.start = new KnownHead(seq, Chain.text(hash));
    this.last = seq;
    this.hash = hash;
  }

  long last() {
    return last;
  }

  /** The next line, in the order of {@code seq}, as it is stored. */
  void line(long seq, byte[] commitment, byte[] stored) {
    if (seq <= last) {
      found(seq, "stands where it does not belong");
      return;
    }
    if (seq == last + 1) {
      if (!Arrays.equals(stored, Chain.hash(person, seq, hash, commitment))) {
        found(seq, "does not follow from the line before it: one of the two was changed or moved");
      }
    } else {
      missing(last + 1, seq - 1);
    }
    last = seq;
    hash = stored;
    count++;
  }

  /**
   * What the line says that was just given.
   *
   * @param said the commitment of that; null if it cannot be made out though it should
   */
  void says(byte[] said, byte[] commitment) {
    if (said == null) {
      found(last, "says something that was not sealed for it");
    } else if (!Arrays.equals(commitment, said)) {
      found(last, "says something else than what was noted");
    }
  }

  /** A line that lies by itself, too, though a segment has it. */
  void doubled(long seq) {
    found(seq, "is there twice");
  }

  void unreadable() {
    unreadable++;
  }

  /** Heads that were kept, when a line has just been given. */
  void known(Collection<KnownHead> kept) {
    kept.forEach(head -> known(head.seq(), Chain.bytes(head.hash()), KEPT));
  }

  /**
   * After the last line: those that were kept are of lines that are there, or of the one before.
   */
  void reaches(Collection<KnownHead> kept) {
    for (KnownHead head : kept) {
      if (head.seq() == start.seq() && !head.hash().equals(start.hash())) {
        found(head.seq() + 1, "does not follow from " + KEPT);
      } else if (head.seq() < start.seq()) {
        found(head.seq(), "is not here, so " + KEPT + " of it cannot be compared");
      }
    }
    kept.stream()
        .filter(head -> head.seq() > last)
        .max(Comparator.comparingLong(KnownHead::seq))
        .ifPresent(head -> end(head.seq(), Chain.bytes(head.hash()), KEPT));
  }

  /** A place of the chain that is known from elsewhere, when its line has just been given. */
  void known(long seq, byte[] kept, String where) {
    if (last == seq && !Arrays.equals(hash, kept)) {
      found(seq, "is not the line that " + where + " stands for: the chain was written anew");
    }
  }

  /** Where it has to end. */
  void end(long seq, byte[] end, String where) {
    if (last < seq) {
      missing(last + 1, seq);
    } else if (last > seq) {
      found(seq + 1, "was added behind the end that " + where + " says");
    } else {
      known(seq, end, where);
    }
  }

  private void missing(long from, long to) {
    found(from, from == to ? "is missing" : "is missing, and all up to " + to);
  }

  private void found(long seq, String what) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(new Verdict.Finding(seq, what));
    }
  }

  Verdict verdict() {
    return new Verdict(person, start.seq() + 1, last, count, unreadable, List.copyOf(findings));
  }
}
