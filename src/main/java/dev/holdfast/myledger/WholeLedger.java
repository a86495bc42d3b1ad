package dev.holdfast.myledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.ledgers.HeadView;
import dev.holdfast.ledgers.LedgerCopies;
import dev.holdfast.ledgers.LineView;
import dev.holdfast.people.PersonId;
import dev.holdfast.record.Access;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** A person's whole ledger with its proof, for her to keep: as the API answers it, in one piece. */
@ApplicationScoped
class WholeLedger {

  private static final int AT_ONCE = 500;

  private final LedgerCopies copies;
  private final ObjectMapper json;

  WholeLedger(LedgerCopies copies, ObjectMapper json) {
    this.copies = copies;
    this.json = json;
  }

  /** Where her chain ends now; that she looks is its last line. */
  HeadView head(PersonId person) {
    return copies.begin(Access.byPerson(person, LineWords.LEDGER), person);
  }

  /** Every line until then, the oldest first, and the signed head. */
  void write(PersonId person, HeadView head, OutputStream stream) throws IOException {
    try (JsonGenerator out = json.createGenerator(stream)) {
      out.writeStartObject();
      out.writeStringField("person", person.toString());
      out.writeStringField("head", head.signed());
      out.writeArrayFieldStart("items");
      for (long after = 0; after < head.seq(); after += AT_ONCE) {
        long until = Math.min(after + AT_ONCE, head.seq());
        for (LineView line : copies.between(person, after, until)) {
          json.writeValue(out, line);
        }
      }
      out.writeEndArray();
      out.writeEndObject();
    }
  }
}
