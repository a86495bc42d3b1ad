package dev.holdfast.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a list goes on: opaque to the caller, made from the last item of the page before.
 *
 * @param parts what the query needs to go on, none of them secret
 */
public record Cursor(List<String> parts) {

  /** Of a thing that stands among others by its time, then by its id. */
  public static Cursor of(Instant time, Object id) {
    return new Cursor(List.of(String.valueOf(time.toEpochMilli()), id.toString()));
  }

  /** Reads a cursor that {@link #toString} made; null stays null (the first page). */
  public static Cursor parse(String text, int parts) {
    if (text == null) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      List<String> read = List.of(plain.split("\\|", -1));
      if (read.size() == parts && plain.chars().noneMatch(Character::isISOControl)) {
        return new Cursor(read);
      }
    } catch (IllegalArgumentException e) {
      // falls through: not a cursor of ours
    }
    throw fault();
  }

  /** Reads one part; what cannot be read is the caller's fault, not ours. */
  public <T> T part(int index, Function<String, T> reader) {
    try {
      return reader.apply(parts.get(index));
    } catch (RuntimeException e) {
      throw fault();
    }
  }

  public Instant time(int index) {
    return part(index, text -> Instant.ofEpochMilli(Long.parseLong(text)));
  }

  public UUID id(int index) {
    return part(index, text -> Ids.parse(text).orElseThrow());
  }

  private static Problem fault() {
    return new Problem(
        ProblemType.INVALID_INPUT,
        "The cursor is not one that this list gave.",
        List.of(
            new Fault(
                "query:cursor", "Use the cursor of the Link header unchanged, or leave it out.")));
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
  }
}
