package dev.holdfast.requests;

import dev.holdfast.protocol.OAuthError;
import dev.holdfast.protocol.OAuthException;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of an authorization request as they were sent, repetitions included: whether those
 * may be told to the client is known only after its redirect URI is. Values without content count
 * as omitted (RFC 6749, section 3.1).
 */
public record SentParameters(Map<String, List<String>> values) {

  static final int LONGEST = 32 * 1024;

  /** What may be sent several times (RFC 8707, section 2). */
  static final Set<String> SEVERAL = Set.of("resource");

  private static final int MOST = 100;

  /**
   * @param raw a query or a form body, still encoded; or null
   */
  public static SentParameters read(String raw) {
    requireShort(raw == null ? "" : raw);
    Map<String, List<String>> values = new LinkedHashMap<>();
    String[] pairs = raw == null || raw.isEmpty() ? new String[0] : raw.split("&", MOST + 1);
    if (pairs.length > MOST) {
      throw refused("There are more than " + MOST + " parameters.");
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (!value.isEmpty()) {
        values
            .computeIfAbsent(decode(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(value);
      }
    }
    return of(values);
  }

  /** What was not sent as a form. */
  static SentParameters of(Map<String, List<String>> values) {
    SentParameters sent = new SentParameters(values);
    requireShort(sent.write());
    return sent;
  }

  /** As it is sent, and as it is kept and read again: the same request may be longer there. */
  private static void requireShort(String encoded) {
    if (encoded.length() > LONGEST) {
      throw refused("The request is longer than " + LONGEST + " characters, form-encoded.");
    }
  }

  /** The value, if there is exactly one. */
  public Optional<String> get(String name) {
    List<String> sent = values.getOrDefault(name, List.of());
    return sent.size() == 1 ? Optional.of(sent.get(0)) : Optional.empty();
  }

  /** All values, in their order. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The names that were sent more than once, and must not be. */
  public List<String> repeated() {
    return values.entrySet().stream()
        .filter(sent -> sent.getValue().size() > 1 && !SEVERAL.contains(sent.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * @throws OAuthException if one of them was sent more than once (RFC 6749, section 3.1)
   */
  void requireOnce(Collection<String> names) {
    for (String name : repeated()) {
      if (names.contains(name)) {
        throw refused("The parameter " + name + " is sent more than once.");
      }
    }
  }

  SentParameters without(Collection<String> names) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(values);
    fewer.keySet().removeAll(names);
    return new SentParameters(fewer);
  }

  SentParameters with(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(name, List.of(value));
    return new SentParameters(more);
  }

  /** In a form that {@link #read} reads again: ASCII only, whatever was sent. */
  public String write() {
    return values.entrySet().stream()
        .flatMap(
            sent ->
                sent.getValue().stream().map(value -> encode(sent.getKey()) + "=" + encode(value)))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Undoes form encoding (RFC 6749, appendix B), to the byte: what is not UTF-8 is refused. */
  private static String decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    byte[] sent = encoded.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < sent.length; i++) {
      if (sent[i] == '%') {
        int high = i + 2 < sent.length ? Character.digit(sent[i + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(sent[i + 2], 16);
        if (low < 0) {
          throw refused("A percent sign must be followed by two hexadecimal digits.");
        }
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(sent[i] == '+' ? ' ' : sent[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw refused("A parameter is not UTF-8.");
    }
  }

  private static OAuthException refused(String why) {
    return new OAuthException(OAuthError.INVALID_REQUEST, why);
  }
}
