package dev.holdfast.web;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an input, so that the caller learns all of it at once. */
public final class Faults {

  private static final int MOST = 50;

  private final List<Fault> found = new ArrayList<>();
  private int count;

  /**
   * @param path see {@link Fault#path}
   */
  public void add(String path, String sentence) {
    count++;
    if (found.size() < MOST) {
      found.add(new Fault(path, sentence));
    }
  }

  /** Whether something is wrong there. */
  boolean has(String path) {
    return found.stream().anyMatch(fault -> fault.path().equals(path));
  }

  public boolean any() {
    return count > 0;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /**
   * @throws Problem {@code invalid-input} with every fault, or the first 50
   */
  public void throwIfAny() {
    if (any()) {
      String detail =
          count == 1 ? "One thing is wrong with it." : count + " things are wrong with it.";
      throw new Problem(
          ProblemType.INVALID_INPUT,
          count > MOST ? detail + " The first " + MOST + " are listed." : detail,
          found);
    }
  }
}
