package dev.holdfast.web;

import java.util.List;

/** A refusal that is answered as an RFC 9457 problem. Nothing was changed when it is thrown. */
public class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Fault> faults;

  /**
   * @param detail a sentence for the caller: what is wrong with this request and what to change
   */
  public Problem(ProblemType type, String detail) {
    this(type, detail, List.of());
  }

  public Problem(ProblemType type, String detail, List<Fault> faults) {
    super(detail, null, false, false);
    this.type = type;
    this.faults = List.copyOf(faults);
  }

  public ProblemType type() {
    return type;
  }

  List<Fault> faults() {
    return faults;
  }
}
