package dev.holdfast.record;

import java.util.List;
import java.util.Map;

/**
 * What there is of one sort, in plain words.
 *
 * @param count how many entries
 * @param examples at most four of them, such as {@code Given name: Ada}, best known or newest first
 * @param kinds some names or categories that occur
 * @param moreKinds how many further ones occur
 */
public record Summary(long count, List<String> examples, List<String> kinds, long moreKinds) {

  /** The first line of a text, shortened to what can be read at a glance. */
  public static String oneLine(String text) {
    return Summaries.oneLine(text);
  }

  /** Of terms and their values, each as people read it. */
  public static Summary of(Map<String, String> pairs) {
    List<String> examples =
        pairs.entrySet().stream()
            .limit(Summaries.EXAMPLES)
            .map(pair -> pair.getKey() + ": " + Summaries.oneLine(pair.getValue()))
            .toList();
    return new Summary(pairs.size(), examples, List.copyOf(pairs.keySet()), 0);
  }
}
