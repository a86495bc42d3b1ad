package dev.holdfast.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a request, read strictly: each at most once, an empty one counts as omitted,
 * unknown ones are ignored (RFC 6749, sections 3.1 and 3.2).
 */
public record Parameters(Map<String, String> values) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final int MOST = 100;

  /** What may be sent several times (RFC 8707, section 2). */
  private static final Set<String> SEVERAL = Set.of("resource");

  /** Between several values: no value holds it. */
  private static final String LINE = "\n";

  /** Whether a body of that Content-Type, which may be null, is a form. */
  public static boolean isForm(String contentType) {
    String type = contentType == null ? "" : contentType.split(";", 2)[0].trim();
    return type.toLowerCase(Locale.ROOT).equals(FORM);
  }

  /** For a body whose Content-Type, which may be null, has to be that of a form. */
  public static void requireForm(String contentType) {
    if (!isForm(contentType)) {
      throw refused("Send the parameters in the body as " + FORM + ".");
    }
  }

  /** Reads the body of a POST, which must be a form. */
  public static Parameters ofBody(String contentType, byte[] body) {
    requireForm(contentType);
    return of(new String(body == null ? new byte[0] : body, StandardCharsets.ISO_8859_1));
  }

  /** Reads a query or a form's text as it was sent. */
  public static Parameters of(String raw) {
    Map<String, String> values = new LinkedHashMap<>();
    String[] pairs = raw == null ? new String[0] : raw.split("&", MOST + 1);
    if (pairs.length > MOST) {
      throw refused("There are more than " + MOST + " parameters.");
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      String before = pair.isEmpty() ? null : values.put(name, value);
      if (before != null && !SEVERAL.contains(name)) {
        throw refused("The parameter " + name + " is sent more than once.");
      }
      if (before != null) {
        values.put(name, before + LINE + value);
      }
    }
    values.values().removeIf(String::isEmpty);
    return new Parameters(values);
  }

  /** Empty if it was not sent, or without a value. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** All values of what may be sent several times. */
  public List<String> all(String name) {
    return get(name).map(sent -> List.of(sent.split(LINE))).orElse(List.of());
  }

  public String require(String name) {
    return get(name).orElseThrow(() -> refused("The parameter " + name + " is missing."));
  }

  /**
   * Undoes form encoding (RFC 6749, appendix B). Control characters are in no parameter's grammar
   * (appendix A), so they end here and reach no query, log or header.
   */
  public static String decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(encoded.charAt(i + 2), 16);
        if (low < 0) {
          throw refused("A percent sign must be followed by two hexadecimal digits.");
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return text(bytes.toByteArray());
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.chars().noneMatch(Character::isISOControl)) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // falls through: not UTF-8
    }
    throw refused("A parameter is not UTF-8, or holds control characters.");
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
