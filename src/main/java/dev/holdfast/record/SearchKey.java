package dev.holdfast.record;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How people are found by the beginning of a name: lower case, without accents, and as hexadecimal
 * digits, because those alone are ordered alike by every database and collation, so that an index
 * range answers a prefix.
 */
final class SearchKey {

  private static final Set<String> SEARCHED =
      Set.of("name", "given_name", "family_name", "nickname", "preferred_username", "email");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int MOST_BYTES = 30;

  private SearchKey() {}

  /** Null if people are not searched by a fact of that name. */
  static String of(String factName, String text) {
    return SEARCHED.contains(factName) ? of(text) : null;
  }

  static String of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    byte[] bytes = plain.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, MOST_BYTES));
  }
}
