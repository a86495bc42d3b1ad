package dev.holdfast.outgoing;

/**
 * How something that was sent was answered.
 *
 * @param refusal what a 400 says in JSON; empty of every other answer
 */
public record Posted(int status, String refusal) {

  /** Whether it was taken. */
  public boolean taken() {
    return status / 100 == 2;
  }
}
