package dev.holdfast.ledger;

import dev.holdfast.web.Came;
import java.util.UUID;

/**
 * Who comes to a record, and how.
 *
 * @param kind what sort of reader: client, person, operator or holdfast
 * @param reader the client's id, or the person's
 * @param grantId the grant that allows it; null where none is needed
 * @param purpose what it is for; of what is refused, why
 * @param came null if it came in by no request
 * @param each whether each is a line, also if it says nothing new
 */
public record Visit(
    String kind, String reader, UUID grantId, String purpose, Came came, boolean each) {

  public static final String CLIENT = "client";
  public static final String PERSON = "person";
  public static final String OPERATOR = "operator";

  private static final String HOLDFAST = "holdfast";

  public Visit(String kind, String reader, UUID grantId, String purpose, Came came) {
    this(kind, reader, grantId, purpose, came, false);
  }

  /** Of whom the same look, soon again, says nothing new. */
  boolean own() {
    return !each && (kind.equals(PERSON) || kind.equals(HOLDFAST));
  }
}
