package dev.holdfast.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One line of a person's ledger.
 *
 * @param seq 1 is the first
 * @param body what it says
 * @param commitment SHA-256 of the body in its canonical form, base64url
 * @param previousHash the hash of the line before; of the first, zeros
 * @param hash over the person, {@code seq}, {@code previousHash} and {@code commitment}
 */
public record LedgerLine(
    long seq, LedgerBody body, String commitment, String previousHash, String hash) {

  public Instant at() {
    return body.at();
  }

  public Act act() {
    return body.act();
  }

  public String readerKind() {
    return body.readerKind();
  }

  public String reader() {
    return body.reader();
  }

  public UUID grantId() {
    return body.grantId();
  }

  public String door() {
    return body.door();
  }

  public String purpose() {
    return body.purpose();
  }

  public List<EntryRef> entries() {
    return body.entries();
  }

  public int count() {
    return body.entries().size();
  }

  public String requestId() {
    return body.requestId();
  }

  public String network() {
    return body.network();
  }
}
