package dev.holdfast.restrictions;

/**
 * Whether a request passes.
 *
 * @param by the restriction that refuses it: of those that allow, and of which none matched, the
 *     first one; null if it passes
 * @param retryAfter seconds until one more fits the rate; 0 if that is not why
 */
public record Verdict(Outcome outcome, Restriction by, long retryAfter) {

  /** What becomes of a request. */
  public enum Outcome {
    PASSES,
    DENIED,
    NOT_ALLOWED,
    TOO_OFTEN
  }

  static final Verdict PASSES = new Verdict(Outcome.PASSES, null, 0);

  public boolean passes() {
    return outcome == Outcome.PASSES;
  }

  /** For the owner. */
  public String reason() {
    return switch (outcome) {
      case PASSES -> "No restriction refuses it.";
      case DENIED -> "The " + by.named() + " denies it.";
      case NOT_ALLOWED ->
          "There are allowed ones of type "
              + by.type()
              + ", and none of them matches (the first is "
              + by.id()
              + ").";
      case TOO_OFTEN -> "The " + by.named() + " is used up.";
    };
  }
}
