package dev.holdfast.passkeys;

import dev.holdfast.people.PersonId;
import java.util.Optional;

/** A passkey was not believed. Nothing was changed. */
public class PasskeyRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** In so far as it matters to whom it happens. */
  public enum Why {
    /** What the browser sent cannot be read. */
    UNREADABLE,
    /** Another challenge than the one that was put, or one that was answered before. */
    CHALLENGE,
    /** It took too long. */
    TOO_LATE,
    /** Nobody has this passkey here, or not any more. */
    UNKNOWN,
    /** Origin, relying party, user verification or signature do not hold. */
    NOT_VALID,
    /** Its count of signatures went back: there may be a second one like it. */
    COPIED,
    /** She has it already, or too many of them. */
    NO_ROOM
  }

  private final Why why;
  private final transient PersonId person;
  private final String passkey;

  /**
   * @param detail for the log, without a secret
   */
  PasskeyRefused(Why why, String detail) {
    this(why, detail, null, null);
  }

  private PasskeyRefused(Why why, String detail, PersonId person, String passkey) {
    super(detail, null, false, false);
    this.why = why;
    this.person = person;
    this.passkey = passkey;
  }

  public Why why() {
    return why;
  }

  /** Whose passkey was meant, if that much is known; not that she was there. */
  public Optional<PersonId> person() {
    return Optional.ofNullable(person);
  }

  /** The name of that passkey; null if it is not known. */
  public String passkey() {
    return passkey;
  }

  /** What to tell somebody who wanted to make one. */
  public String whenMaking() {
    return switch (why) {
      case CHALLENGE, TOO_LATE ->
          "That took too long, or this page was open twice. Press the button once more.";
      case NO_ROOM ->
          "This passkey is in the list already, or there are "
              + Passkeys.MOST
              + " of them: remove one that you do not use.";
      case NOT_VALID ->
          "This one did not check that it is you. Choose one that asks for a PIN, a finger or a"
              + " face.";
      default -> "Your browser’s answer could not be read. Try again, or use another browser.";
    };
  }

  PasskeyRefused of(PersonId owner, String name) {
    return new PasskeyRefused(why, getMessage(), owner, name);
  }
}
