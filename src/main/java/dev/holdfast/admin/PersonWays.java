package dev.holdfast.admin;

import dev.holdfast.clients.Clients;
import dev.holdfast.clients.RegisteredClient;
import dev.holdfast.consent.Grants;
import dev.holdfast.consent.LiveGrant;
import dev.holdfast.credentials.Passwords;
import dev.holdfast.credentials.TotpFactors;
import dev.holdfast.operators.ResetFactor;
import dev.holdfast.passkeys.Passkey;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person signs in with, and the apps that act for her. */
@ApplicationScoped
class PersonWays {

  private final Passwords passwords;
  private final Passkeys passkeys;
  private final TotpFactors totp;
  private final Grants grants;
  private final Clients clients;

  PersonWays(
      Passwords passwords, Passkeys passkeys, TotpFactors totp, Grants grants, Clients clients) {
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.totp = totp;
    this.grants = grants;
    this.clients = clients;
  }

  /** In words; empty if she signs in by mailed links alone. */
  List<String> factors(PersonId person) {
    List<String> factors = new ArrayList<>();
    if (passwords.has(person)) {
      factors.add("a password");
    }
    for (Passkey passkey : passkeys.of(person)) {
      factors.add("the passkey " + passkey.name());
    }
    if (totp.has(person)) {
      factors.add("an authenticator app");
    }
    return factors;
  }

  /** What an administrator can take away. */
  List<ResetFactor> resets(PersonId person) {
    return Stream.of(ResetFactor.values())
        .filter(
            factor ->
                switch (factor) {
                  case PASSWORD -> passwords.has(person);
                  case PASSKEYS -> passkeys.has(person);
                  case SECOND_FACTOR -> totp.has(person);
                })
        .toList();
  }

  /** The names of the apps that she allows something, by name. */
  List<String> apps(PersonId person) {
    return grants.of(person).stream()
        .map(LiveGrant::clientId)
        .map(clients::find)
        .flatMap(Optional::stream)
        .filter(client -> !client.own())
        .map(RegisteredClient::clientName)
        .sorted()
        .toList();
  }
}
