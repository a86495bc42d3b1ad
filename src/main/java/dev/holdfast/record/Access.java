package dev.holdfast.record;

import dev.holdfast.ledger.Visit;
import dev.holdfast.people.PersonId;
import dev.holdfast.web.Came;
import dev.holdfast.web.Doors;
import java.util.Locale;
import java.util.UUID;

/**
 * Who reads a record or writes to it, under which grant, what for, and by which request: nothing of
 * a record is handed out without one, and what it was used for is in the person's ledger. It is
 * made on the thread of the request, where that can be asked.
 *
 * @param kind what sort of reader this is
 * @param reader the client's id, or the person's
 * @param grantId the grant that allows it, or null where none is needed
 * @param purpose what it is for, in a few words
 * @param came null if it is for no request
 */
public record Access(Kind kind, String reader, UUID grantId, String purpose, Came came) {

  /** Whoever can read a record. */
  public enum Kind {
    CLIENT,
    PERSON,
    OPERATOR,
    /** The person herself, who is shown what she shares. */
    PREVIEW,
    /** The person herself, who takes it along: each time is in the ledger. */
    COPY,
    /** This program, for whoever is at the page. */
    HOLDFAST,
    /** Nobody is shown anything of it. */
    NOBODY
  }

  /** A partner system with a scope of its own, on its own behalf. */
  public static Access byClient(String clientId, String purpose) {
    return new Access(Kind.CLIENT, clientId, null, purpose, Doors.current());
  }

  /** A partner system that the person has let in; the caller has just found the grant alive. */
  public static Access underGrant(String clientId, UUID grantId, String purpose) {
    return new Access(Kind.CLIENT, clientId, grantId, purpose, Doors.current());
  }

  /** The person herself, on her own pages. */
  public static Access byPerson(PersonId person, String purpose) {
    return new Access(Kind.PERSON, person.toString(), null, purpose, Doors.current());
  }

  /**
   * The same of somebody who was not known yet when she came in.
   *
   * @param came as it was asked on the thread of the request
   */
  public static Access byNewcomer(PersonId person, String purpose, Came came) {
    return new Access(Kind.PERSON, person.toString(), null, purpose, came);
  }

  /** The person herself, who is shown what she shares, or would. */
  public static Access preview(PersonId person, String purpose) {
    return new Access(Kind.PREVIEW, person.toString(), null, purpose, Doors.current());
  }

  /**
   * The person herself, who takes a copy along.
   *
   * @param came how she asked for it, which may be a while ago
   */
  public static Access copy(PersonId person, String purpose, Came came) {
    return new Access(Kind.COPY, person.toString(), null, purpose, came);
  }

  /** An operator of this installation. */
  public static Access byOperator(PersonId operator, String purpose) {
    return new Access(Kind.OPERATOR, operator.toString(), null, purpose, Doors.current());
  }

  /** This program itself, where nobody is signed in yet: what is shown is in the ledger, too. */
  public static Access byHoldfast(String purpose) {
    return new Access(Kind.HOLDFAST, "holdfast", null, purpose, Doors.current());
  }

  /** This program within itself: nothing is shown to anybody, and so there is nothing to list. */
  public static Access inside(String purpose) {
    return new Access(Kind.NOBODY, "holdfast", null, purpose, null);
  }

  /** Her own name on each of her own pages: they are one door. */
  public static Access greeting(PersonId person) {
    Came came = Doors.current();
    return new Access(
        Kind.PERSON,
        person.toString(),
        null,
        "to greet her",
        came == null ? null : came.through("pages"));
  }

  boolean isListed() {
    return kind != Kind.NOBODY;
  }

  /** For the ledger. */
  public Visit visit() {
    Kind who = kind == Kind.PREVIEW || kind == Kind.COPY ? Kind.PERSON : kind;
    String name = who.name().toLowerCase(Locale.ROOT);
    return new Visit(name, reader, grantId, purpose, came, kind == Kind.COPY);
  }
}
