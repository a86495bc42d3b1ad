package dev.holdfast.people;

import dev.holdfast.crypto.GcmKey;
import dev.holdfast.crypto.Tokens;
import java.util.Arrays;

/** A person's own key, unwrapped: one half seals, the other marks. */
final class OwnKey {

  static final int BYTES = 2 * GcmKey.BYTES;

  private final GcmKey sealing;
  private final byte[] marking;

  OwnKey(byte[] key) {
    this.sealing = new GcmKey(Arrays.copyOf(key, GcmKey.BYTES));
    this.marking = Arrays.copyOfRange(key, GcmKey.BYTES, BYTES);
  }

  byte[] seal(byte[] plain, String context) {
    return sealing.seal(plain, context);
  }

  byte[] open(byte[] sealed, String context) {
    return sealing.open(sealed, context);
  }

  String mark(String text, String context) {
    return Tokens.hmac(marking, context + "\n" + text);
  }
}
