package dev.holdfast.web;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One thing that is wrong with the input.
 *
 * @param path where, as a JSON Pointer into the body (RFC 6901), or {@code query:name}, or {@code
 *     header:Name}
 * @param message a sentence that says what to change
 */
@RegisterForReflection
public record Fault(String path, String message) {

  private static final int MOST_CHARACTERS = 200;

  public Fault {
    path = writable(path);
    message = writable(message);
  }

  /** A name as a part of a JSON Pointer. */
  public static String pointer(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Both may quote the input, which can hold what no answer can: halves of surrogate pairs. */
  private static String writable(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .limit(MOST_CHARACTERS)
        .map(point -> writable(point) ? point : 0xfffd)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean writable(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL && type != Character.SURROGATE;
  }
}
