package dev.holdfast.apikeys;

import dev.holdfast.crypto.Tokens;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What an API key looks like: a prefix that says what it is, 178 random bits, and a checksum
 * (CRC-32 of all before it), so that whoever searches code and logs for leaked secrets knows one
 * when it is seen, and what is mistyped is told without asking the database.
 */
final class KeyText {

  static final String OF_PERSON = "hf_pk_";
  static final String OF_CLIENT = "hf_ck_";

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM_DIGITS = 30;
  private static final int CHECK_DIGITS = 6;
  private static final int SHOWN = 4;
  private static final Pattern FORM = Pattern.compile("hf_[pc]k_[0-9A-Za-z]{36}");
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

  private KeyText() {}

  static String make(String prefix) {
    // 64 bits more than are needed, so that no digit is likelier than another.
    BigInteger random = new BigInteger(1, Tokens.randomBytes(31));
    String before = prefix + digits(random, RANDOM_DIGITS);
    return before + checksum(before);
  }

  /** Whether it is meant to be a key, well or badly. */
  static boolean isMeant(String text) {
    return text.startsWith(OF_PERSON) || text.startsWith(OF_CLIENT);
  }

  /** Whether it can be one. */
  static boolean isSound(String text) {
    int end = text.length() - CHECK_DIGITS;
    return FORM.matcher(text).matches()
        && text.substring(end).equals(checksum(text.substring(0, end)));
  }

  /** So much of it that its owner knows which one it is, and nobody can use it. */
  static String shown(String key) {
    return key.substring(0, OF_PERSON.length() + SHOWN);
  }

  private static String checksum(String before) {
    CRC32 crc = new CRC32();
    crc.update(before.getBytes(StandardCharsets.US_ASCII));
    return digits(BigInteger.valueOf(crc.getValue()), CHECK_DIGITS);
  }

  private static String digits(BigInteger number, int count) {
    StringBuilder digits = new StringBuilder();
    BigInteger rest = number;
    for (int i = 0; i < count; i++) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      digits.append(DIGITS.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return digits.reverse().toString();
  }
}
