package dev.holdfast.accounts;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.mail.Letter;
import dev.holdfast.mail.Outbox;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.PlatformConfig;
import dev.holdfast.web.Dates;
import dev.holdfast.web.ReturnPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Signing up by e-mail. Whoever asks learns nothing of whether an address is known here. */
@ApplicationScoped
public class SignUps {

  private final AccountRules rules;
  private final LoginEmails emails;
  private final LinkAddresses addresses;
  private final Outbox outbox;
  private final String site;
  private final String host;

  SignUps(
      AccountRules rules,
      LoginEmails emails,
      LinkAddresses addresses,
      Outbox outbox,
      PlatformConfig platform) {
    this.addresses = addresses;
    this.rules = rules;
    this.emails = emails;
    this.outbox = outbox;
    this.site = platform.publicUrl().toString();
    this.host = platform.publicUrl().getHost();
  }

  /** Whether whoever likes may sign up. */
  public boolean open() {
    return rule().open();
  }

  SignUp rule() {
    return rules.signUp();
  }

  /** How long a link is good. */
  Duration lifetime() {
    return rules.signUpLink();
  }

  /** The page where somebody signs up who is on her way somewhere. */
  public static String link(ReturnPath back) {
    return onTheWay("/sign-up", back);
  }

  private static String onTheWay(String page, ReturnPath back) {
    return back.isStart()
        ? page
        : page
            + (page.indexOf('?') < 0 ? '?' : '&')
            + "return="
            + URLEncoder.encode(back.value(), StandardCharsets.UTF_8);
  }

  /**
   * Mails a link that begins an account; to a known address, that it has one. The same work.
   *
   * @param back where she is on her way to
   */
  @Durable
  void ask(EmailAddress email, ReturnPath back) {
    Instant now = rules.now();
    Optional<PersonId> owner = emails.owner(email);
    boolean known = owner.isPresent();
    String link = Tokens.random();
    WelcomeLink stored = new WelcomeLink();
    stored.hash = Tokens.hash(link);
    stored.kind = WelcomeLink.Kind.SIGN_UP;
    stored.personId = owner.map(PersonId::bits).orElse(null);
    stored.sealed = addresses.seal(stored.hash, email.toString());
    stored.expiresAt = now.plus(lifetime());
    stored.usedAt = known ? now : null;
    stored.persist();
    outbox.post(known ? known(email, back) : letter(email, link, back, stored.expiresAt));
  }

  private Letter letter(EmailAddress email, String link, ReturnPath back, Instant end) {
    return Letter.to(email.toString(), "Go on with your new account")
        .say("You want an account at " + host + ". This shows that the address is yours.")
        .button("Go on", site + onTheWay("/welcome?link=" + link, back))
        .say("The link works once, within " + Dates.span(lifetime()) + ".")
        .because("Somebody typed your address to sign up. If it was not you, do nothing.")
        .until(end);
  }

  private Letter known(EmailAddress email, ReturnPath back) {
    return Letter.to(email.toString(), "You have an account already")
        .say("Somebody, perhaps you, wanted to sign up at " + host + " with this address.")
        .button("Sign in", site + onTheWay("/sign-in", back))
        .say("If you have forgotten your password, choose a new one:")
        .button("Choose a new password", site + "/password-reset")
        .because("If it was not you, do nothing: your account is as it was.");
  }
}
