package dev.holdfast.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a list goes on: opaque to the caller, made from the last item of the page before.
 *
 * @param parts what the query needs to go on, none of them secret, in ASCII that is seen; only the
 *     last one may hold a low line
 */
public record Cursor(List<String> parts) {

  /** Needs no escape in an address; what is written with it has a pattern, as a cursor should. */
  private static final String BETWEEN = "_";

  /** Of a thing that stands among others by its time, then by its id. */
  public static Cursor of(Instant time, Object id) {
    return new Cursor(List.of(String.valueOf(time.toEpochMilli()), id.toString()));
  }

  /** Reads a cursor that {@link #toString} made; null stays null (the first page). */
  public static Cursor parse(String text, int parts) {
    if (text == null) {
      return null;
    }
    List<String> read = List.of(text.split(BETWEEN, parts));
    if (read.size() == parts && text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      return new Cursor(read);
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
    return String.join(BETWEEN, parts);
  }
}
