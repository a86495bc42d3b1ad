package dev.holdfast.credentials;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.emails.Announcements;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Durable;
import dev.holdfast.security.Kind;
import dev.holdfast.security.SecurityEvent;
import dev.holdfast.security.SecurityLog;
import dev.holdfast.sessions.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Ten codes on paper, each good once instead of a code of the authenticator app. A code is 80
 * random bits, so that its hash needs no salt and no slowness.
 */
@ApplicationScoped
public class RecoveryCodes {

  /** So many are made at once. */
  public static final int COUNT = 10;

  /** Crockford's base32: nothing that looks like something else. */
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final int LENGTH = 16;

  private final Clock clock;
  private final People people;
  private final SecurityLog log;
  private final Announcements announcements;

  RecoveryCodes(Clock clock, People people, SecurityLog log, Announcements announcements) {
    this.clock = clock;
    this.people = people;
    this.log = log;
    this.announcements = announcements;
  }

  /**
   * New codes, which can be shown this once only. If they are in place of others, she is told at
   * every address.
   */
  @Durable
  public List<String> make(PersonId person, Device where) {
    people.lock(person);
    boolean anew = RecoveryCode.delete("personId", person.bits()) > 0;
    Instant now = clock.instant();
    List<String> codes = Stream.generate(RecoveryCodes::random).limit(COUNT).toList();
    for (String code : codes) {
      RecoveryCode stored = new RecoveryCode();
      stored.hash = hash(person, code);
      stored.personId = person.bits();
      stored.madeAt = now;
      stored.persist();
    }
    SecurityEvent made = event(person, Kind.RECOVERY_CODES_MADE, where);
    if (anew) {
      announcements.announce(made);
    } else {
      log.note(made);
    }
    return codes;
  }

  /** Whether it is one of hers that was not used; from now on it is. */
  @Durable
  public boolean use(PersonId person, String code, Device where) {
    boolean used = RecoveryCode.use(hash(person, code), person.bits(), clock.instant());
    if (used) {
      log.note(event(person, Kind.RECOVERY_CODE_USED, where));
    }
    return used;
  }

  /** How many she has left; 0 also if none were made. */
  public int left(PersonId person) {
    return (int) RecoveryCode.count("personId = ?1 and usedAt is null", person.bits());
  }

  /** Takes all of them away. */
  @Durable
  public void remove(PersonId person) {
    RecoveryCode.delete("personId", person.bits());
  }

  private SecurityEvent event(PersonId person, Kind kind, Device where) {
    String left = left(person) + " left";
    return new SecurityEvent(person, kind, left, where.network(), where.name());
  }

  private static String random() {
    StringBuilder code = new StringBuilder();
    for (byte random : Tokens.randomBytes(LENGTH)) {
      code.append(LETTERS.charAt(random & 31));
      if (code.length() % 5 == 4 && code.length() < LENGTH + 3) {
        code.append('-');
      }
    }
    return code.toString();
  }

  /** As typed, with what is easily mistaken read as it was meant. */
  private static String hash(PersonId person, String code) {
    String plain =
        (code == null ? "" : code)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('o', '0')
            .replace('i', '1')
            .replace('l', '1');
    return Tokens.hash("recovery-code:" + person + ":" + plain);
  }
}
