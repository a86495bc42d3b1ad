package dev.holdfast.ledger;

/**
 * Where a chain ends, or ended.
 *
 * @param seq of its last line
 * @param hash of that, base64url
 */
public record KnownHead(long seq, String hash) {

  /** Of a chain that has not begun. */
  public static final KnownHead NONE = new KnownHead(0, Chain.text(Chain.START));
}
