package dev.holdfast.people;

import dev.holdfast.crypto.Encrypted;
import dev.holdfast.crypto.Encryption;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.crypto.Undecryptable;
import dev.holdfast.platform.Durable;
import dev.holdfast.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

/**
 * Each person's own key, under which what is held of her is encrypted at rest. It is wrapped by the
 * instance's keys; once it is destroyed, nobody can read what it sealed.
 */
@ApplicationScoped
public class PersonKeys {

  private final Clock clock;
  private final Reads reads;
  private final Encryption encryption;
  private final KeptKeys kept;

  PersonKeys(Clock clock, Reads reads, Encryption encryption, KeptKeys kept) {
    this.clock = clock;
    this.reads = reads;
    this.encryption = encryption;
    this.kept = kept;
  }

  /**
   * Encrypts a value of hers: nonce, ciphertext and tag.
   *
   * @param context table, column and id of the entry; a value that was moved does not open there
   * @throws Erased if her key is gone
   */
  public byte[] seal(PersonId person, byte[] plain, String context) {
    return orNew(person.bits()).seal(plain, context);
  }

  /**
   * Reads what was sealed.
   *
   * @throws Erased if her key is gone
   * @throws Undecryptable if it was sealed for somebody else or in another context, or changed
   */
  public byte[] open(PersonId person, byte[] sealed, String context) {
    OwnKey key = find(person.bits());
    if (key == null) {
      throw new Erased();
    }
    return key.open(sealed, context);
  }

  /** The same as {@link #seal} of a text, in base64. */
  public String sealText(PersonId person, String text, String context) {
    byte[] sealed = seal(person, text.getBytes(StandardCharsets.UTF_8), context);
    return Base64.getEncoder().encodeToString(sealed);
  }

  /**
   * What {@link #sealText} has sealed; otherwise as {@link #open}.
   *
   * @throws Undecryptable also if it is null: it waits for a start that has a key to seal it
   */
  public String openText(PersonId person, String sealed, String context) {
    if (sealed == null) {
      throw new Undecryptable("It is not sealed yet; set HOLDFAST_ENCRYPTION_KEYS: " + context);
    }
    byte[] plain = open(person, Base64.getDecoder().decode(sealed), context);
    return new String(plain, StandardCharsets.UTF_8);
  }

  /**
   * What stands for a text of hers where it has to be found by equality: a keyed hash, the same for
   * the same text and context, from which nobody without her key learns anything.
   *
   * @return 43 characters of base64url
   * @throws Erased if her key is gone
   */
  public String mark(PersonId person, String text, String context) {
    return orNew(person.bits()).mark(text, context);
  }

  /** Whether she has one: else nothing of hers is sealed. */
  public boolean has(PersonId person) {
    return find(person.bits()) != null;
  }

  /** Whether there was somebody of that id who is erased. */
  public boolean gone(PersonId person) {
    return WrappedKey.count("personId = ?1 and destroyedAt is not null", person.bits()) > 0;
  }

  /** Forgets her key for good. */
  @Durable
  public void destroy(PersonId person) {
    WrappedKey.destroy(person.bits(), clock.instant());
    kept.forget(person.bits());
  }

  /** Gives her a key, in the unit of work that makes her; one of before gets hers when needed. */
  @Durable
  void make(long person) {
    String wrapped = encryption.encrypt(Tokens.randomBytes(OwnKey.BYTES), context(person));
    WrappedKey.make(person, wrapped, clock.instant());
  }

  @Produces
  Encrypted encrypted() {
    return new Encrypted(
        "people's keys", "person_key", "person_id", "wrapped", PersonKeys::context);
  }

  private OwnKey orNew(long person) {
    OwnKey key = find(person);
    if (key == null) {
      make(person);
      key = find(person);
    }
    if (key == null) {
      throw new Erased();
    }
    return key;
  }

  private OwnKey find(long person) {
    OwnKey key = kept.find(person);
    if (key == null) {
      key =
          reads.list(WrappedKey.WRAPPED, row -> row.getString(1), person).stream()
              .findFirst()
              .map(wrapped -> new OwnKey(encryption.decrypt(wrapped, context(person))))
              .orElse(null);
      if (key != null) {
        kept.keep(person, key);
      }
    }
    return key;
  }

  private static String context(Object person) {
    return "person-key:" + person;
  }
}
