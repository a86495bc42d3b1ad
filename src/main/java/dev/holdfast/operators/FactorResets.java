package dev.holdfast.operators;

import dev.holdfast.actors.Actor;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.SecondFactors;
import dev.holdfast.emails.LoginEmail;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.sessions.Device;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * An admin takes away what a person has set up to sign in with, because she cannot get in or
 * somebody else can. She is told at every address and sets it up anew; her mail still opens the
 * account, so who has no verified address keeps her last way in.
 */
@ApplicationScoped
public class FactorResets {

  private final Passwords passwords;
  private final SecondFactors second;
  private final Passkeys passkeys;
  private final LoginEmails emails;
  private final ActNews news;

  FactorResets(
      Passwords passwords,
      SecondFactors second,
      Passkeys passkeys,
      LoginEmails emails,
      ActNews news) {
    this.passwords = passwords;
    this.second = second;
    this.passkeys = passkeys;
    this.emails = emails;
    this.news = news;
  }

  /**
   * Takes it away; false if she has no such thing.
   *
   * @throws Problem {@code conflict} if it is her only way to sign in
   */
  @Durable
  public boolean reset(Actor by, PersonId person, ResetFactor factor) {
    boolean mailed = emails.of(person).stream().anyMatch(LoginEmail::verified);
    if (!mailed && factor != ResetFactor.SECOND_FACTOR && has(person, factor)) {
      throw new Problem(
          ProblemType.CONFLICT,
          "She has no verified e-mail address, so this is her only way to sign in. Let her verify"
              + " one first.");
    }
    boolean done = remove(person, factor);
    if (done) {
      news.tell(by, person, Kind.FACTOR_RESET, factor.words());
      news.note(by, "person.factor.reset", person, null, Map.of("factor", factor.written()));
    }
    return done;
  }

  private boolean has(PersonId person, ResetFactor factor) {
    return factor == ResetFactor.PASSWORD ? passwords.has(person) : passkeys.has(person);
  }

  private boolean remove(PersonId person, ResetFactor factor) {
    return switch (factor) {
      case PASSWORD -> passwords.remove(person);
      case PASSKEYS -> passkeys.removeAll(person, Device.UNKNOWN) > 0;
      case SECOND_FACTOR -> second.remove(person, Device.UNKNOWN);
    };
  }
}
