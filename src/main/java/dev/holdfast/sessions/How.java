package dev.holdfast.sessions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How somebody has signed in.
 *
 * @param acr how strongly: {@link #ONE_FACTOR}, {@link #TWO_FACTORS}, {@link #PASSKEY} or {@link
 *     #NOTHING}
 * @param amr by what (RFC 8176)
 */
public record How(String acr, List<String> amr) {

  public static final String NOTHING = "0";
  public static final String ONE_FACTOR = "1fa";
  public static final String TWO_FACTORS = "2fa";

  /** Phishing-resistant: a passkey with user verification, which counts as two factors. */
  public static final String PASSKEY = "phr";

  /** What a sign-in can be, and so what a request may ask for. */
  public static final List<String> OF_SIGN_INS = List.of(ONE_FACTOR, TWO_FACTORS, PASSKEY);

  private static final Map<String, String> WORDS =
      Map.of(
          "pwd", "a password",
          "email", "a mailed link",
          "hwk", "a passkey",
          "swk", "a passkey",
          "otp", "a code");

  private static final List<String> RISING = List.of(NOTHING, ONE_FACTOR, TWO_FACTORS, PASSKEY);

  /** She was believed: in development, where people are chosen from a list. */
  public static final How BELIEVED = new How(NOTHING, List.of());

  public How {
    amr = List.copyOf(amr);
  }

  /** What these proofs come to together. */
  public static How of(Set<Proof> proofs) {
    boolean passkey = proofs.stream().anyMatch(proof -> proof.factor() == Factor.PASSKEY);
    boolean second =
        proofs.stream().anyMatch(proof -> !Factor.FIRST.contains(proof.factor()))
            && proofs.stream().anyMatch(proof -> Factor.FIRST.contains(proof.factor()));
    Set<String> amr = new LinkedHashSet<>();
    proofs.stream().sorted().forEach(proof -> amr.addAll(proof.amr()));
    if (passkey || second) {
      amr.add("mfa");
    }
    String acr = passkey ? PASSKEY : second ? TWO_FACTORS : proofs.isEmpty() ? NOTHING : ONE_FACTOR;
    return new How(acr, List.copyOf(amr));
  }

  /** As people read it, such as {@code with a password and a code}; empty if it was by nothing. */
  public String words() {
    String said =
        amr.stream()
            .map(word -> WORDS.getOrDefault(word, ""))
            .filter(words -> !words.isEmpty())
            .distinct()
            .collect(Collectors.joining(" and "));
    return said.isEmpty() ? "" : "with " + said;
  }

  /** Whether this is at least as strong; nothing is as strong as a word that is not known. */
  public boolean reaches(String wanted) {
    return reaches(acr, wanted);
  }

  /** The same of two words. */
  public static boolean reaches(String acr, String wanted) {
    return RISING.contains(wanted) && RISING.indexOf(acr) >= RISING.indexOf(wanted);
  }
}
