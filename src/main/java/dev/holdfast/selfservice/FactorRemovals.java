package dev.holdfast.selfservice;

import dev.holdfast.credentials.SecondFactors;
import dev.holdfast.emails.Announcements;
import dev.holdfast.passkeys.Passkey;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.people.People;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person takes something away that she signs in with, if enough is left. What is left is looked
 * at in the unit that removes, where nothing else of hers can go at the same time.
 */
@ApplicationScoped
public class FactorRemovals {

  private final People people;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final Owned owned;
  private final Announcements announcements;

  FactorRemovals(
      People people,
      SecondFactors factors,
      Passkeys passkeys,
      Owned owned,
      Announcements announcements) {
    this.people = people;
    this.factors = factors;
    this.passkeys = passkeys;
    this.owned = owned;
    this.announcements = announcements;
  }

  /** What became of it. */
  enum Outcome {
    REMOVED,
    /** She has no such thing, or not any more. */
    UNKNOWN,
    /** It is her only way to sign in. */
    LAST,
    /** A group of hers needs two factors, and without it she has one. */
    REQUIRED
  }

  /** The authenticator app, with what stands in its place. */
  @Durable
  Outcome app(SignedIn who, Device where) {
    people.lock(who.person());
    if (!owned.app(who)) {
      return Outcome.UNKNOWN;
    }
    if (owned.required(who) && !owned.passkeys(who)) {
      return Outcome.REQUIRED;
    }
    factors.remove(who.person(), where);
    tell(who, Kind.TOTP_REMOVED, "", where);
    return Outcome.REMOVED;
  }

  @Durable
  Outcome passkey(SignedIn who, UUID id, Device where) {
    people.lock(who.person());
    List<Passkey> all = passkeys.of(who.person());
    Optional<Passkey> found = all.stream().filter(one -> one.id().equals(id)).findFirst();
    if (found.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    if (all.size() == 1 && !owned.address(who)) {
      return Outcome.LAST;
    }
    if (all.size() == 1 && owned.required(who) && !owned.app(who)) {
      return Outcome.REQUIRED;
    }
    passkeys.remove(who.person(), id, where);
    tell(who, Kind.PASSKEY_REMOVED, found.get().name(), where);
    return Outcome.REMOVED;
  }

  private void tell(SignedIn who, Kind what, String detail, Device where) {
    announcements.tell(
        new SecurityEvent(who.person(), what, detail, where.network(), where.name()));
  }
}
