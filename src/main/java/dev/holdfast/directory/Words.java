package dev.holdfast.directory;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private static final String PROFILE = "p";
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

  /** Of names that only those find who may read them: in a range of their own. */
  static Set<String> ofProfile(Collection<String> texts) {
    return of(texts).stream()
        .map(Words::ofProfile)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same of one word. No digit is a p, so that no beginning of another word finds it. */
  static String ofProfile(String word) {
    return PROFILE + word.substring(0, Math.min(word.length(), 2 * MOST_BYTES - 2));
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
