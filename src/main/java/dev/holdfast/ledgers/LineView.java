package dev.holdfast.ledgers;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.holdfast.ledger.EntryRef;
import dev.holdfast.ledger.LedgerBody;
import dev.holdfast.ledger.LedgerLine;
import dev.holdfast.web.Times;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line as it is answered: what it says, and what proves that it says so since then. */
@RegisterForReflection
@Schema(
    name = "LedgerLine",
    description =
        "One act on a record, and its place in the chain. commitment is the SHA-256 of body in its"
            + " canonical form (RFC 8785); hash is that of the object of person, seq, previous and"
            + " commitment. Both in base64url.",
    requiredProperties = {"seq", "commitment", "previous", "hash"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineView(
    @Schema(description = "1 is the first line of this person's.", minimum = "1") long seq,
    @Schema(
            description =
                "What the line says. Not there for an app if it is about what the person hides.")
        Body body,
    @Schema(examples = "\"CkB8b1nS1nXo4dZ7ZzJ0b1h2m1i5Zx3sJq8i3S0yYqA\"") String commitment,
    @Schema(
            description = "The hash of the line before; 43 letters A at the first.",
            examples = "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"")
        String previous,
    @Schema(examples = "\"q1l6u5p9u1U0M3b0J2Jq1cX8z5m7d6w4r2t0v9x8y7A\"") String hash) {

  static final String EXAMPLE =
      """
      {"seq":1,"body":{"act":"READ","at":"2026-11-21T09:30:00.000Z",\
      "door":"GET /api/people/me/facts",\
      "entries":[{"id":"0197a2c4-5e6f-7000-8000-123456789abc","name":"given_name","sort":"facts"}],\
      "grantId":"0197a2c4-5e6f-7000-8000-abcdefabcdef","network":"203.0.113.7",\
      "nonce":"q83vASNFZ4mrze8BI0VniQ","purpose":"me/facts","reader":"demo-app",\
      "readerKind":"client","requestId":"5f0c1d2e3a4b5c6d"},\
      "commitment":"CkB8b1nS1nXo4dZ7ZzJ0b1h2m1i5Zx3sJq8i3S0yYqA",\
      "previous":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",\
      "hash":"q1l6u5p9u1U0M3b0J2Jq1cX8z5m7d6w4r2t0v9x8y7A"}""";

  /** The file of an export that has all of a person's, the oldest first. */
  public static final String IN_EXPORT = "ledger.json";

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RegisterForReflection
  @Schema(
      name = "LedgerBody",
      description = "What a line says. No value of the record is in it.",
      requiredProperties = {"act", "at", "door", "entries", "nonce", "reader", "readerKind"})
  public record Body(
      @Schema(
              description = "What was done; DELETE took entries away, REFUSED was not let in.",
              enumeration = {"READ", "WRITE", "DELETE", "REFUSED"})
          String act,
      @Schema(format = "date-time") String at,
      @Schema(
              description =
                  "By which way: a method and an address, or words for what is no request.",
              examples = "\"GET /api/people/me/facts\"")
          String door,
      @Schema(description = "Which entries.") List<Entry> entries,
      @Schema(format = "uuid", description = "Under which permission of hers, if it needed one.")
          String grantId,
      @Schema(description = "From where, if that is kept.", examples = "\"203.0.113.7\"")
          String network,
      @Schema(description = "128 random bits, so that nobody can guess the body.") String nonce,
      @Schema(description = "What it was for; of what was refused, why.") String purpose,
      @Schema(description = "Who: the id of a client or a person, or holdfast itself.")
          String reader,
      @Schema(enumeration = {"client", "person", "operator", "holdfast"}) String readerKind,
      @Schema(description = "The id of the request.") String requestId) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RegisterForReflection
  @Schema(name = "LedgerEntry", description = "Which entry.", requiredProperties = "sort")
  public record Entry(
      @Schema(format = "uuid") String id,
      @Schema(description = "Of a fact.", examples = "\"given_name\"") String name,
      @Schema(enumeration = {"facts", "activities", "training", "emails"}) String sort) {}

  static LineView of(LedgerLine line) {
    return of(line, body(line.body()));
  }

  /** With its place in the chain alone. */
  static LineView withheld(LedgerLine line) {
    return of(line, null);
  }

  private static LineView of(LedgerLine line, Body body) {
    return new LineView(line.seq(), body, line.commitment(), line.previousHash(), line.hash());
  }

  private static Body body(LedgerBody body) {
    return new Body(
        body.act().name(),
        Times.write(body.at()),
        body.door(),
        body.entries().stream().map(LineView::entry).toList(),
        text(body.grantId()),
        body.network(),
        body.nonce(),
        body.purpose(),
        body.reader(),
        body.readerKind(),
        body.requestId());
  }

  private static Entry entry(EntryRef entry) {
    return new Entry(text(entry.id()), entry.name(), entry.sort().written());
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }
}
