package dev.holdfast.ledger;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.PersonId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * How lines hang together: the hash of each is over the one before, so nobody changes, removes or
 * moves one without changing all that follow.
 */
final class Chain {

  /** What stands before the first line. */
  static final byte[] START = new byte[32];

  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private Chain() {}

  static byte[] commitment(LedgerBody body) {
    return Tokens.sha256(canonical(body).bytes());
  }

  static byte[] hash(PersonId person, long seq, byte[] previous, byte[] commitment) {
    return Tokens.sha256(
        new Canonical()
            .object()
            .member("commitment", text(commitment))
            .member("person", person.toString())
            .member("previous", text(previous))
            .member("seq", seq)
            .endObject()
            .bytes());
  }

  /** The body as it is committed to, and as it is handed out. */
  static Canonical canonical(LedgerBody body) {
    Canonical json =
        new Canonical()
            .object()
            .member("act", body.act().name())
            .member("at", Canonical.time(body.at()))
            .member("door", body.door());
    entries(json.name("entries"), body.entries());
    return json.member("grantId", text(body.grantId()))
        .member("network", body.network())
        .member("nonce", body.nonce())
        .member("purpose", body.purpose())
        .member("reader", body.reader())
        .member("readerKind", body.readerKind())
        .member("requestId", body.requestId())
        .endObject();
  }

  private static void entries(Canonical json, List<EntryRef> entries) {
    json.array();
    for (EntryRef entry : entries) {
      json.object()
          .member("id", text(entry.id()))
          .member("name", entry.name())
          .member("sort", entry.sort().written())
          .endObject();
    }
    json.endArray();
  }

  /**
   * @throws IllegalArgumentException if it is no hash
   */
  static byte[] bytes(String hash) {
    return Base64.getUrlDecoder().decode(hash);
  }

  static String text(byte[] hash) {
    return BASE64URL.encodeToString(hash);
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }
}
