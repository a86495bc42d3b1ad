package dev.holdfast.keys;

import java.time.Instant;

/**
 * A signing key as operators see it.
 *
 * @param kid its id in the set that clients read
 * @param alg such as {@code ES256}
 * @param signsFrom from when it signs
 * @param verifiesUntil when it ends; null as long as none follows it
 */
public record KnownKey(String kid, String alg, Instant signsFrom, Instant verifiesUntil, Use use) {

  /** What it does at this moment. */
  public enum Use {
    /** It is published, and signs later. */
    NEXT,
    SIGNS,
    /** It verifies what it has signed. */
    VERIFIES
  }

  /** Whether it can be retired: nothing is signed with it any more. */
  public boolean retirable() {
    return use == Use.VERIFIES;
  }
}
