package dev.holdfast.web;

import java.util.List;

/** A refusal that is answered as an RFC 9457 problem. Nothing was changed when it is thrown. */
public class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Fault> faults;
  private final long retryAfter;

  /**
   * @param detail a sentence for the caller: what is wrong with this request and what to change
   */
  public Problem(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public Problem(ProblemType type, String detail, List<Fault> faults) {
    this(type, detail, faults, 0);
  }

  private Problem(ProblemType type, String detail, List<Fault> faults, long retryAfter) {
    super(detail, null, false, false);
    this.type = type;
    this.faults = List.copyOf(faults);
    this.retryAfter = retryAfter;
  }

  /**
   * @param retryAfter in so many seconds it may be tried again
   */
  public static Problem tooMany(String detail, long retryAfter) {
    return new Problem(ProblemType.TOO_MANY_REQUESTS, detail, List.of(), retryAfter);
  }

  /**
   * @param retryAfter in so many seconds it may be tried again
   */
  public static Problem busy(String detail, long retryAfter) {
    return new Problem(ProblemType.BUSY, detail, List.of(), retryAfter);
  }

  public ProblemType type() {
    return type;
  }

  /** Seconds; 0 if nothing is said of it. */
  long retryAfter() {
    return retryAfter;
  }

  public List<Fault> faults() {
    return faults;
  }
}
