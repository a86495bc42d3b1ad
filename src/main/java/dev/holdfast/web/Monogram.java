package dev.holdfast.web;

import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import java.util.Locale;

/** The letters and the colour that stand beside a name where there is no picture. */
@TemplateExtension
class Monogram {

  private static final int COLOURS = 6;

  private Monogram() {}

  /** The first letters of the first and the last word; {@code ?} if there is no letter. */
  static String initials(String name) {
    String[] words =
        Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .toArray(String[]::new);
    if (words.length == 0) {
      return "?";
    }
    String last = words.length == 1 ? "" : first(words[words.length - 1]);
    return (first(words[0]) + last).toUpperCase(Locale.ROOT);
  }

  /** 0 to 5, always the same for the same id. */
  static int tint(String id) {
    return Math.floorMod(id.hashCode(), COLOURS);
  }

  private static String first(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
