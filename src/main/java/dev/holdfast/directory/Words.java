package dev.holdfast.directory;

import dev.holdfast.crypto.Tokens;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words by which a person is found: in lower case and without accents, and written as
 * hexadecimal digits, because those alone are ordered alike by every database and collation, so
 * that a range of an index answers a beginning.
 */
final class Words {

  /** Of one person, of one sort. */
  static final int MOST = 24;

  private static final int MOST_BYTES = 48;
  private static final String CALLED = "n";
  private static final String PROFILE = "p";
  private static final String OWN = "o";
  private static final int CLIENT_BYTES = 8;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Letters that Unicode takes for letters of their own, and people type as these. */
  private static final Map<String, String> PLAIN =
      Map.of("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ı", "i");

  private Words() {}

  /** Of names and addresses: each word of each; an address as a whole, and what is before its @. */
  static Set<String> of(Collection<String> texts) {
    return texts.stream()
        .flatMap(text -> text.contains("@") ? address(text) : split(text))
        .map(Words::key)
        .limit(MOST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same words in a range of their own. */
  static Set<String> in(UnaryOperator<String> range, Collection<String> texts) {
    return of(texts).stream().map(range).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A word of what she is called, which operators are shown. No digit is an n, so that no beginning
   * of a word of another range finds it.
   */
  static String called(String word) {
    return within(CALLED, word);
  }

  /** A word of a name in her profile, which products are shown. */
  static String ofProfile(String word) {
    return within(PROFILE, word);
  }

  /** A word of a name that she hides, for the one product that wrote it. */
  static String own(String client, String word) {
    byte[] hash = Tokens.sha256(client.getBytes(StandardCharsets.UTF_8));
    return within(OWN + HexFormat.of().formatHex(hash, 0, CLIENT_BYTES), word);
  }

  private static String within(String range, String word) {
    int most = 2 * MOST_BYTES - range.length();
    return range + word.substring(0, Math.min(word.length(), most));
  }

  /** Of what is looked for: all of them have to begin a word of hers. */
  static Set<String> asked(String text) {
    return SPACE
        .splitAsStream(text.strip())
        .flatMap(part -> part.contains("@") ? Stream.of(fold(part)) : split(part))
        .map(Words::key)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> address(String text) {
    String whole = fold(text.strip());
    return Stream.concat(Stream.of(whole), split(whole.substring(0, whole.indexOf('@'))));
  }

  private static Stream<String> split(String text) {
    return BETWEEN.splitAsStream(fold(text)).filter(word -> !word.isEmpty());
  }

  /** Upper case first: that makes ss of ß. */
  private static String fold(String text) {
    String decomposed =
        MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String lower = decomposed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    lower
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> plain.append(PLAIN.getOrDefault(letter, letter)));
    return plain.toString();
  }

  private static String key(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, MOST_BYTES));
  }
}
