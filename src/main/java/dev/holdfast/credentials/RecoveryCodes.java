package dev.holdfast.credentials;

import dev.holdfast.crypto.Tokens;
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
  private final SecurityLog log;

  RecoveryCodes(Clock clock, SecurityLog log) {
    this.log = log;
    this.clock = clock;
  }

  /** New codes in place of all that she had; they can be shown this once only. */
  @Durable
  public List<String> make(PersonId person, Device where) {
    RecoveryCode.delete("personId", person.bits());
    Instant now = clock.instant();
    List<String> codes = Stream.generate(RecoveryCodes::random).limit(COUNT).toList();
    for (String code : codes) {
      RecoveryCode stored = new RecoveryCode();
      stored.hash = hash(person, code);
      stored.personId = person.bits();
      stored.madeAt = now;
      stored.persist();
    }
    note(person, Kind.RECOVERY_CODES_MADE, where);
    return codes;
  }

  /** Whether it is one of hers that was not used; from now on it is. */
  @Durable
  public boolean use(PersonId person, String code, Device where) {
    boolean used = RecoveryCode.use(hash(person, code), person.bits(), clock.instant());
    if (used) {
      note(person, Kind.RECOVERY_CODE_USED, where);
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

  private void note(PersonId person, Kind kind, Device where) {
    String left = left(person) + " left";
    log.note(new SecurityEvent(person, kind, left, where.network(), where.name()));
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
