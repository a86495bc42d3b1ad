package dev.holdfast.record;

import dev.holdfast.people.PersonId;
import java.util.UUID;

/**
 * Who reads a record or writes to it, under which grant, and what for: nothing of a record is
 * handed out without one.
 *
 * @param kind what sort of reader this is
 * @param reader the client's id, or the person's
 * @param grantId the grant that allows it, or null where none is needed
 * @param purpose what it is for, in a few words
 */
public record Access(Kind kind, String reader, UUID grantId, String purpose) {

  /** Whoever can read a record. */
  public enum Kind {
    CLIENT,
    PERSON,
    OPERATOR,
    /** The person herself, who is shown what she shares. */
    PREVIEW,
    HOLDFAST
  }

  /** A partner system with a scope of its own, on its own behalf. */
  public static Access byClient(String clientId, String purpose) {
    return new Access(Kind.CLIENT, clientId, null, purpose);
  }

  /** A partner system that the person has let in; the caller has just found the grant alive. */
  public static Access underGrant(String clientId, UUID grantId, String purpose) {
    return new Access(Kind.CLIENT, clientId, grantId, purpose);
  }

  /** The person herself, on her own pages. */
  public static Access byPerson(PersonId person, String purpose) {
    return new Access(Kind.PERSON, person.toString(), null, purpose);
  }

  /** The person herself, who is shown what she shares, or would. */
  public static Access preview(PersonId person, String purpose) {
    return new Access(Kind.PREVIEW, person.toString(), null, purpose);
  }

  /** An operator of this installation. */
  public static Access byOperator(PersonId operator, String purpose) {
    return new Access(Kind.OPERATOR, operator.toString(), null, purpose);
  }

  /** This program itself, where nobody is signed in yet. */
  public static Access byHoldfast(String purpose) {
    return new Access(Kind.HOLDFAST, "holdfast", null, purpose);
  }
}
