package dev.holdfast.demo;

import dev.holdfast.credentials.HashedPassword;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How some of the demonstration's people sign in; the start page lists them. */
@ApplicationScoped
public class DemoAccounts {

  /** Known to everybody. */
  static final String PASSWORD = "demo: seven quiet otters";

  /** The key of Grace's authenticator app, as known. */
  static final String TOTP_KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  private final People people;
  private final LoginEmails emails;
  private final Passwords passwords;
  private final TotpFactors totp;

  DemoAccounts(People people, LoginEmails emails, Passwords passwords, TotpFactors totp) {
    this.people = people;
    this.emails = emails;
    this.passwords = passwords;
    this.totp = totp;
  }

  /**
   * One who can sign in.
   *
   * @param address verified
   * @param password whether she has one; else she signs in by mail
   * @param app whether she has an authenticator app
   */
  record Account(PersonId person, String address, boolean password, boolean app) {}

  /** Gives the people who are there what they sign in with, unless their address is taken. */
  void add(List<Account> accounts) {
    List<Account> missing =
        accounts.stream()
            .filter(one -> people.find(one.person()).isPresent())
            .filter(one -> emails.owner(address(one)).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      addAll(missing, passwords.hash(PASSWORD));
    }
  }

  @Durable
  void addAll(List<Account> accounts, HashedPassword password) {
    for (Account account : accounts) {
      emails.addVerified(account.person(), address(account), Source.UNKNOWN);
      if (account.password()) {
        passwords.set(account.person(), password);
      }
      if (account.app()) {
        totp.adopt(account.person(), TOTP_KEY);
      }
    }
  }

  private static EmailAddress address(Account account) {
    return EmailAddress.parse(account.address()).orElseThrow();
  }
}
