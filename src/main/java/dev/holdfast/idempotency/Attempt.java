package dev.holdfast.idempotency;

import dev.holdfast.crypto.Tokens;
import dev.holdfast.record.Access;
import dev.holdfast.web.Fault;
import dev.holdfast.web.Problem;
import dev.holdfast.web.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One try of a write that may be tried again.
 *
 * @param id the client's idempotency key, as a hash; null if there is none
 * @param fingerprint of path and body: another one under the same key is another request
 * @param access of whoever tries it, if it is about a record; else null
 */
public record Attempt(String id, String fingerprint, Access access) {

  static final String HEADER = "Idempotency-Key";

  /** Printable ASCII; the quotation marks of a structured field are not a part of the key. */
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /**
   * Of a write to a record.
   *
   * @throws Problem {@code invalid-input} if the key is not one
   */
  public static Attempt read(Access access, HttpHeaders headers, UriInfo uri, byte[] body) {
    Attempt read = read(access.reader(), headers, uri, body);
    return new Attempt(read.id, read.fingerprint, access);
  }

  /**
   * @throws Problem {@code invalid-input} if the key is not one
   */
  public static Attempt read(String clientId, HttpHeaders headers, UriInfo uri, byte[] body) {
    List<String> sent = headers.getRequestHeader(HEADER);
    if (sent.isEmpty()) {
      return new Attempt(null, null, null);
    }
    String key = sent.get(0).trim();
    if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
      key = key.substring(1, key.length() - 1);
    }
    if (sent.size() > 1 || !KEY.matcher(key).matches()) {
      throw new Problem(
          ProblemType.INVALID_INPUT,
          "The idempotency key is not valid.",
          List.of(
              new Fault(
                  "header:" + HEADER, "Send it once: 1 to 255 characters of ASCII, no spaces.")));
    }
    String content = Base64.getEncoder().encodeToString(Tokens.sha256(body));
    return new Attempt(
        Tokens.hash(clientId + "\n" + key), Tokens.hash(uri.getPath() + "\n" + content), null);
  }
}
