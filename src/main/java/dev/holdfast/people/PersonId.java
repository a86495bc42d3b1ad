package dev.holdfast.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's public id: 64 random bits, written as a proquint, four pronounceable words of 16 bits
 * each ({@code lusab-babad-gutih-tugad}; D. S. Wilkerson, "A Proposal for Proquints", 2009).
 */
public record PersonId(long bits) implements Comparable<PersonId> {

  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private static final String VOWELS = "aiou";
  private static final String WORD = "[" + CONSONANTS + "][" + VOWELS + "]";
  private static final Pattern WRITTEN =
      Pattern.compile("(WWC-){3}WWC".replace("W", WORD).replace("C", "[" + CONSONANTS + "]"));
  private static final int WORDS = 4;

  /** Reads the written form; empty if it is not one. */
  public static Optional<PersonId> parse(String text) {
    if (text == null || !WRITTEN.matcher(text).matches()) {
      return Optional.empty();
    }
    long bits = 0;
    for (char letter : text.toCharArray()) {
      if (letter != '-') {
        int consonant = CONSONANTS.indexOf(letter);
        bits = consonant >= 0 ? bits << 4 | consonant : bits << 2 | VOWELS.indexOf(letter);
      }
    }
    return Optional.of(new PersonId(bits));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(23);
    for (int word = WORDS - 1; word >= 0; word--) {
      int value = (int) (bits >>> 16 * word) & 0xffff;
      text.append(CONSONANTS.charAt(value >> 12))
          .append(VOWELS.charAt(value >> 10 & 3))
          .append(CONSONANTS.charAt(value >> 6 & 15))
          .append(VOWELS.charAt(value >> 4 & 3))
          .append(CONSONANTS.charAt(value & 15))
          .append(word > 0 ? "-" : "");
    }
    return text.toString();
  }

  @Override
  public int compareTo(PersonId other) {
    return Long.compareUnsigned(bits, other.bits);
  }
}
