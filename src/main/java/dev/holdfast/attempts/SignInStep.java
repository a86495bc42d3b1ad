package dev.holdfast.attempts;

import dev.holdfast.sessions.Factor;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Proof;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody who signs in has to do next: decided anew each time from what is stored, whatever
 * page or endpoint she comes from. A factor only proves something ({@link Attempts#prove}).
 */
public sealed interface SignInStep {

  /** What she can show in it. */
  default Set<Factor> options() {
    return Set.of();
  }

  /**
   * She has shown nothing yet. The same for everybody who came in the same way, so that it tells
   * nothing of an account.
   */
  record FirstFactor(Set<Factor> options) implements SignInStep {}

  /** One more, of those that she has. */
  record SecondFactor(Set<Factor> options) implements SignInStep {}

  /** Two are required of her, and she has no second one yet: first of all she sets one up. */
  record SetUp() implements SignInStep {}

  /** She is who she says. */
  record Complete(How how) implements SignInStep {}

  /**
   * What is known at this moment.
   *
   * @param proven what she has shown in this attempt
   * @param first what she can begin with, by what is known of her
   * @param has what she has set up
   * @param wanted how strong it has to be at least, or null ({@link How#acr})
   * @param secondRequired whether a rule of this site wants two factors of her
   * @param trusted whether she has told this browser not to ask for the second one
   */
  record Situation(
      Set<Proof> proven,
      Set<Factor> first,
      Set<Factor> has,
      String wanted,
      boolean secondRequired,
      boolean trusted) {}

  /** Decides. */
  static SignInStep decide(Situation now) {
    boolean begun = now.proven().stream().anyMatch(proof -> Factor.FIRST.contains(proof.factor()));
    if (!begun) {
      return new FirstFactor(now.first());
    }
    How how = How.of(now.proven());
    boolean passkey = How.PASSKEY.equals(now.wanted()) && now.has().contains(Factor.PASSKEY);
    Set<Factor> left = EnumSet.noneOf(Factor.class);
    left.addAll(now.has());
    left.retainAll(passkey ? Set.of(Factor.PASSKEY) : Factor.SECOND);
    boolean strong = how.reaches(passkey ? How.PASSKEY : How.TWO_FACTORS);
    if (strong || !needsSecond(now)) {
      return new Complete(how);
    }
    if (!left.isEmpty()) {
      return new SecondFactor(left);
    }
    return now.secondRequired() ? new SetUp() : new Complete(how);
  }

  /**
   * Who has set TOTP up wants to be asked for it, except where she trusts the browser; but a trust
   * of last week says nothing of who sits there now, so it is worth nothing where that is asked
   * ("is it still you?"). A passkey alone asks for nothing: it may be there to replace the
   * password.
   */
  private static boolean needsSecond(Situation now) {
    boolean confirms = now.wanted() != null;
    boolean asked = confirms && !How.of(now.proven()).reaches(now.wanted());
    boolean own = now.has().contains(Factor.TOTP) || now.secondRequired();
    return asked || own && (confirms || !now.trusted());
  }
}
