package dev.holdfast.credentials;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What makes a password good enough (NIST SP 800-63B-4, section 3.1.1.2): long, and not among what
 * is guessed first. No rule asks for digits or symbols.
 */
final class PasswordRules {

  static final int FEWEST = 12;
  static final int MOST = 256;

  /** The estimator's third of four: more than 10^8 guesses. */
  private static final int GOOD = 3;

  /** Its time grows with the square of the length; and what is longer is good by then. */
  private static final int MEASURED = 72;

  private static final int SHORTEST_NAME = 3;

  private PasswordRules() {}

  /** The estimator, with its lists of words: made when the first password is chosen. */
  private static final class Estimator {
    static final Zxcvbn INSTANCE = new Zxcvbn();
  }

  /** The same password typed on another keyboard is the same. */
  static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC);
  }

  static List<String> faults(String typed, Collection<String> ownNames) {
    String password = normal(typed);
    int length = password.codePointCount(0, password.length());
    if (length < FEWEST) {
      return List.of("Use at least " + FEWEST + " characters. A few words in a row do well.");
    }
    if (length > MOST) {
      return List.of("Use at most " + MOST + " characters.");
    }
    List<String> names = parts(ownNames);
    String folded = password.toLowerCase(Locale.ROOT);
    String rest = folded;
    for (String name : names) {
      rest = rest.replace(name, "");
    }
    if (rest.length() < folded.length() && rest.length() < FEWEST / 2) {
      return List.of("Use something else than your name or address.");
    }
    String measured = password.substring(0, Math.min(password.length(), MEASURED));
    boolean guessed = Estimator.INSTANCE.measure(measured, names).getScore() < GOOD;
    return guessed
        ? List.of(
            "This is among what is guessed first: common words, names, dates or rows of keys."
                + " Add a word or two that have nothing to do with each other.")
        : List.of();
  }

  /** Names as they are, and their words. */
  private static List<String> parts(Collection<String> names) {
    List<String> parts = new ArrayList<>(List.of("holdfast"));
    names.stream()
        .map(name -> normal(name).toLowerCase(Locale.ROOT))
        .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[^\\p{L}\\p{N}]+"))))
        .filter(part -> part.length() >= SHORTEST_NAME)
        .distinct()
        .sorted((one, other) -> other.length() - one.length())
        .forEach(parts::add);
    return parts;
  }
}
