package dev.holdfast.sessions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One thing that somebody has shown, and the words of RFC 8176 for it. */
public enum Proof {
  PASSWORD(Factor.PASSWORD, "pwd"),
  /** A link or code that was mailed to an address of hers; the word is ours. */
  MAGIC_LINK(Factor.MAGIC_LINK, "email"),
  /** With user verification, and the key never leaves its device. */
  BOUND_PASSKEY(Factor.PASSKEY, "hwk", "user"),
  /** With user verification; the key is in several devices of hers. */
  SYNCED_PASSKEY(Factor.PASSKEY, "swk", "user"),
  TOTP(Factor.TOTP, "otp"),
  RECOVERY_CODE(Factor.RECOVERY_CODE, "otp");

  private final Factor factor;
  private final List<String> amr;

  Proof(Factor factor, String... amr) {
    this.factor = factor;
    this.amr = List.of(amr);
  }

  public Factor factor() {
    return factor;
  }

  List<String> amr() {
    return amr;
  }

  /** As it is stored: names with single spaces. */
  public static String write(Set<Proof> proofs) {
    return proofs.stream().sorted().map(Proof::name).collect(Collectors.joining(" "));
  }

  /** Reads {@link #write}. */
  public static Set<Proof> read(String text) {
    Set<Proof> proofs = EnumSet.noneOf(Proof.class);
    for (String name : text.isEmpty() ? new String[0] : text.split(" ")) {
      proofs.add(valueOf(name));
    }
    return proofs;
  }
}
