package dev.holdfast.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.people.PersonId;
import dev.holdfast.record.PlainText;
import dev.holdfast.web.NotValid;
import dev.holdfast.web.Shapes;
import dev.holdfast.web.Times;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the API's document says of a text is what the program says of it. */
class ShapesTest {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u3000",
          "a",
          " a ",
          "a\u0000b",
          "a\nb",
          "\ta",
          "a\u0085",
          "a\u2028b",
          "\ufffe",
          "\ufdd0",
          "\ud83d\ude00",
          "\u202ea",
          "é");

  private static final List<String> TIMES =
      List.of(
          "2026-11-21T09:30:00Z",
          "2026-11-21t09:30:00z",
          "2026-11-21T09:30:00.123456789+01:00",
          "2026-11-21T09:30:00.1234567891Z",
          "2026-11-21T09:30:00+18:00",
          "2026-11-21T09:30:00+18:01",
          "2026-11-21T09:30:00-17:59",
          "2026-11-21T09:30:00+23:00",
          "0999-12-31T00:00:00Z",
          "3000-01-01T00:00:00Z",
          "1000-01-02T00:00:00Z");

  private static final List<String> PEOPLE =
      List.of(
          "lusab-babad-gutih-tugad",
          "lusab-babad-gutih",
          "lusab-babad-gutih-tugad-lusab",
          "Lusab-babad-gutih-tugad",
          "lesab-babad-gutih-tugad",
          "");

  @TestFactory
  Stream<DynamicTest> a_pattern_lets_pass_what_is_taken() {
    Map<String, Consumer<String>> taken =
        Map.of(
            Shapes.LINE, text -> PlainText.line(text, 100),
            Shapes.LINES, text -> PlainText.lines(text, 100),
            Shapes.TIME, Times::instant,
            Shapes.PERSON, text -> PersonId.parse(text).orElseThrow());
    return taken.entrySet().stream()
        .flatMap(
            shape ->
                texts(shape.getKey()).stream()
                    .map(
                        text ->
                            DynamicTest.dynamicTest("“" + text + "”", () -> same(shape, text))));
  }

  private static List<String> texts(String pattern) {
    return pattern.equals(Shapes.TIME) ? TIMES : pattern.equals(Shapes.PERSON) ? PEOPLE : TEXTS;
  }

  private static void same(Map.Entry<String, Consumer<String>> shape, String text) {
    boolean taken = true;
    try {
      shape.getValue().accept(text);
    } catch (NotValid | java.util.NoSuchElementException e) {
      taken = false;
    }
    // In ECMA 262 a dollar is the very end; in Java a line's end may follow.
    String pattern = shape.getKey().replaceAll("\\$$", "\\\\z");
    assertEquals(taken, Pattern.compile(pattern).matcher(text).find(), pattern);
  }
}
