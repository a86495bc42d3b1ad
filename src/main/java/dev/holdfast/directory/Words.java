package dev.holdfast.directory;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words by which a person is found, in lower case and without accents, and their beginnings. An
 * address is a word of its own beside those before its @, and has no beginnings: all that is asked
 * of it is whether it is this one.
 */
final class Words {

  /** The longest beginning, in letters; a longer word is found by all of it, too. */
  static final int LONGEST = 16;

  /** Of one person, of one sort. */
  private static final int MOST = 24;

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
        .distinct()
        .sorted(Comparator.comparing(word -> !word.contains("@"))) // no address is one too many
        .limit(MOST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** All texts that find a word: what it begins with, letter by letter, and the word. */
  static Stream<String> beginnings(String word) {
    int letters = word.contains("@") ? 0 : word.codePointCount(0, word.length());
    Stream<String> some =
        IntStream.rangeClosed(1, Math.min(letters, LONGEST))
            .mapToObj(length -> word.substring(0, word.offsetByCodePoints(0, length)));
    return letters > 0 && letters <= LONGEST ? some : Stream.concat(some, Stream.of(word));
  }

  /** Of what is looked for: all of them have to begin a word of hers. */
  static Set<String> asked(String text) {
    return SPACE
        .splitAsStream(text.strip())
        .flatMap(part -> part.contains("@") ? Stream.of(fold(part)) : split(part))
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
}
