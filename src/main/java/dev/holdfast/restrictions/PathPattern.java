package dev.holdfast.restrictions;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A path whose segments may be {@code *}: one of any name, or at the end all that is below. */
record PathPattern(List<String> segments) {

  private static final String ANY = "*";
  private static final int MOST_CHARACTERS = 200;
  private static final Pattern FORM = Pattern.compile("(/([A-Za-z0-9._~:@-]+|\\*))+");

  static PathPattern of(String text) {
    if (text.length() > MOST_CHARACTERS || !FORM.matcher(text).matches()) {
      throw new NotValid(
          "path", "It must be a path such as /api/people/me/*, with * for whole segments only.");
    }
    return new PathPattern(segments(text));
  }

  /**
   * @param asked a path's segments
   */
  boolean matches(List<String> asked) {
    boolean open = segments.get(segments.size() - 1).equals(ANY);
    if (asked.size() < segments.size() || asked.size() > segments.size() && !open) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (!segments.get(i).equals(ANY) && !segments.get(i).equals(asked.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** As JAX-RS takes them: empty ones do not count, nor what follows a semicolon. */
  static List<String> segments(String path) {
    return Arrays.stream(path.split("/"))
        .map(segment -> segment.indexOf(';') < 0 ? segment : segment.split(";", 2)[0])
        .filter(segment -> !segment.isEmpty())
        .toList();
  }
}
