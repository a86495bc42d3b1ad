package dev.holdfast.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.web.NotValid;
import dev.holdfast.web.Times;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("one-database")
class FactValueTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "NUMBER, 1e3, 1000",
    "NUMBER, -0.00, 0",
    "NUMBER, 123456789012345, 123456789012345",
    "NUMBER, 0.000000000000001, 0.000000000000001",
    "DATE, 2024-02-29, 2024-02-29",
    "DATE_TIME, 2024-03-01T00:30:00+01:00, 2024-02-29T23:30:00.000Z",
    "DATE_TIME, 2024-03-01t00:30:00.123456z, 2024-03-01T00:30:00.123Z",
    "BOOLEAN, true, true",
    "STRING, 'Zoë 👩🏽‍🚀 O’Brien', 'Zoë 👩🏽‍🚀 O’Brien'",
  })
  void a_value_has_one_canonical_form(ValueType type, String given, String canonical) {
    assertEquals(canonical, FactValue.parse(type, given).text());
    assertEquals(canonical, FactValue.parse(type, canonical).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000-01-01T00:00:00.000Z",
        "1969-12-31T23:59:59.999Z",
        "1970-01-01T00:00:00.000Z",
        "2024-02-29T09:05:07.080Z",
        "2999-12-31T23:59:59.999Z"
      })
  void a_time_is_written_as_it_was_read(String text) {
    assertEquals(text, Times.write(Instant.parse(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, 1234567890123456",
    "NUMBER, 1e16",
    "NUMBER, 1e-16",
    "NUMBER, 1e2147483647",
    "NUMBER, 1e-2147483647",
    "NUMBER, 100e2147483647",
    "NUMBER, 100e-2147483647",
    "NUMBER, NaN",
    "DATE, 2023-02-29",
    "DATE, 0000-01-01",
    "DATE, 0999-01-01",
    "DATE, 9999-01-01",
    "DATE, 2024-1-1",
    "DATE, 2024-13-01",
    "DATE_TIME, 2024-01-01T00:00:00",
    "DATE_TIME, 2024-01-01T00:00Z",
    "DATE_TIME, 2024-01-01T24:00:00Z",
    "DATE_TIME, 2024-01-01T23:59:60Z",
    "DATE_TIME, 2024-01-01T00:00:00+19:00",
    "DATE_TIME, 2999-12-31T23:30:00-01:00",
    "DATE_TIME, 9999-12-31T23:59:59Z",
    "BOOLEAN, TRUE",
  })
  void what_cannot_be_meant_is_refused(ValueType type, String given) {
    assertThrows(NotValid.class, () -> FactValue.parse(type, given));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000", "a\u0085", "a\nb", "\ud800", "a\udc00", "\uffff"})
  void text_that_nobody_can_read_is_refused(String text) {
    assertThrows(NotValid.class, () -> FactValue.parse(ValueType.STRING, text));
  }

  /** As JSON Schema does (its maxLength), and PostgreSQL: a character outside the BMP is one. */
  @Test
  void characters_are_counted_and_not_their_halves() {
    String rockets = "\ud83d\ude80".repeat(10);
    assertEquals(rockets, PlainText.line(rockets, 10));
    assertThrows(NotValid.class, () -> PlainText.line(rockets + "a", 10));
  }

  @Test
  void lines_may_be_broken_where_there_are_several() {
    assertEquals("a\n\tb", PlainText.lines("a\n\tb", 10));
    assertThrows(NotValid.class, () -> PlainText.lines("a\rb", 10));
    assertThrows(NotValid.class, () -> PlainText.lines("12345678901", 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "given_name",
        "address.locality",
        "acme.example:badge",
        "xn--bcher-kva.example:a.b_2"
      })
  void names_are_known_or_in_a_namespace(String name) {
    assertEquals(name, FactName.require(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sub",
        "updated_at",
        "address",
        "Given_name",
        "acme:badge",
        "acme.example:",
        ":x",
        "acme.example:Badge",
        "-a.example:x",
        "acme..example:x",
        "acme.example:x y"
      })
  void every_other_name_is_refused(String name) {
    assertThrows(NotValid.class, () -> FactName.require(name));
  }

  @Test
  void a_well_known_name_has_one_type_for_everybody() {
    assertEquals(ValueType.DATE, FactName.typeOf("birthdate").orElseThrow());
    assertTrue(FactName.catalogue().containsKey("phone_number_verified"));
    FactValue number = FactValue.of(BigDecimal.ONE);
    assertThrows(NotValid.class, () -> NewFact.of("given_name", number, NOW, NOW));
    assertEquals(number, NewFact.of("acme.example:n", number, NOW, NOW).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-23", "1876-11-20"})
  void nobody_was_born_then(String date) {
    FactValue value = FactValue.parse(ValueType.DATE, date);
    assertThrows(NotValid.class, () -> NewFact.of("birthdate", value, NOW, NOW));
  }
}
