package dev.holdfast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each rule of {@link ArchitectureTest} fails on a small fixture that breaks it. */
@Tag("one-database")
class RulesBiteTest {
  private static final String PANACHE =
      "extends io.quarkus.hibernate.orm.panache.PanacheEntityBase {}";
  private static final Fixture TWO_FEATURES =
      Fixture.of(
          "package dev.holdfast.low; public class Low {}",
          "package dev.holdfast.high; class High { dev.holdfast.low.Low low; }");

  @Test
  void a_use_outside_the_table() {
    var classes = TWO_FEATURES.compiled();
    bites(
        Features.usesOutside(Map.of("high", Set.of(), "low", Set.of()), classes),
        "high may not use low");
    assertEquals(
        List.of(), Features.usesOutside(Map.of("high", Set.of("low"), "low", Set.of()), classes));
  }

  @Test
  void a_feature_without_a_row() {
    bites(
        Features.usesOutside(Map.of("high", Set.of("low")), TWO_FEATURES.compiled()),
        "low has no row in MayUse");
  }

  @Test
  void the_ground_using_a_feature() {
    var classes =
        Fixture.of(
                "package dev.holdfast.low; public class Low {}",
                "package dev.holdfast.web; class Web { dev.holdfast.low.Low low; }")
            .compiled();
    bites(Features.usesOutside(Map.of("low", Set.of()), classes), "web may not use low");
  }

  @Test
  void a_class_below_a_feature() {
    var classes = Fixture.of("package dev.holdfast.low.deeper; class Deep {}").compiled();
    bites(Features.usesOutside(Map.of("low", Set.of()), classes), "not in the flat package");
  }

  @Test
  void an_entry_and_a_row_that_nobody_uses() {
    var table = Map.of("high", Set.of("low"), "low", Set.of("high"), "gone", Set.<String>of());
    var found = Features.neverUsed(table, TWO_FEATURES.compiled());
    bites(found, "low does not use high");
    bites(found, "gone, which is not there");
  }

  @Test
  void a_cycle_round_a_corner() {
    var classes =
        Fixture.of(
                "package dev.holdfast.a; public class A { dev.holdfast.b.B b; }",
                "package dev.holdfast.b; public class B { dev.holdfast.c.C c; }",
                "package dev.holdfast.c; public class C { dev.holdfast.a.A a; }")
            .compiled();
    assertEquals(3, Features.cycles(classes).size());
  }

  @Test
  void entities_that_are_seen() {
    var found =
        Roles.entities(
            Fixture.of(
                    "package dev.holdfast.a; @jakarta.persistence.Entity public class Open "
                        + PANACHE,
                    "package dev.holdfast.a; @jakarta.persistence.Entity class Plain {}",
                    "package dev.holdfast.a; public class Voice { public java.util.List<Plain> all() { return null; } }")
                .compiled());
    bites(found, "Open is an entity and must be package-private");
    bites(found, "Plain is an entity and must extend");
    bites(found, "Voice.all() hands out an entity");
  }

  @Test
  void resources_that_are_seen_or_not_found() {
    var classes =
        Fixture.of(
                "package dev.holdfast.a; @jakarta.ws.rs.Path(\"/a\") public class Open { @jakarta.ws.rs.GET public String get() { return \"\"; } }",
                "package dev.holdfast.a; @jakarta.ws.rs.Path(\"/b\") class LostResource { @jakarta.ws.rs.GET String get() { return \"\"; } }")
            .compiled();
    bites(Roles.resources(classes), "Open must be a package-private class named *Resource");
    bites(Roles.resources(classes), "LostResource.get() is not public");
    bites(Roles.undeclaredCallers(classes), "LostResource.get() does not say who may call it");
  }

  @Test
  void pages_that_are_not_checked() {
    var found =
        Roles.pages(
            Fixture.of(
                    "package dev.holdfast.a; record LoosePage() {}",
                    "package dev.holdfast.a; @io.quarkus.qute.CheckedTemplate class OpenPage {}",
                    "package dev.holdfast.a; @io.quarkus.qute.CheckedTemplate record Other() {}")
                .compiled());
    bites(found, "LoosePage must be named *Page and be a @CheckedTemplate");
    bites(found, "OpenPage must be a package-private record");
    bites(found, "Other must be named *Page");
  }

  @Test
  void a_unit_that_asks_for_the_request() {
    var classes =
        Fixture.of(
                "package dev.holdfast.web; public class Doors { public static String current() { return null; } }",
                "package dev.holdfast.a; class Visit { static Visit here() { dev.holdfast.web.Doors.current(); return new Visit(); } }",
                "package dev.holdfast.a; public class Voice { @dev.holdfast.platform.Durable void write() { java.util.List.of(1).forEach(one -> Visit.here()); } }")
            .compiled();
    bites(Units.askingForTheRequest(classes), "Voice.write() asks for the request in a unit");
  }

  @Test
  void transactions_elsewhere() {
    var found =
        Roles.transactions(
            Fixture.of(
                    "package dev.holdfast.a; class Hidden { @dev.holdfast.platform.Durable void write() {} }",
                    "package dev.holdfast.a; class Old { @jakarta.transaction.Transactional void write() {} }",
                    "package dev.holdfast.a; class Own { void write() { io.quarkus.narayana.jta.QuarkusTransaction.begin(); } }")
                .compiled());
    bites(found, "Hidden is @Durable but not a feature's voice");
    bites(found, "Old uses jakarta.transaction.Transactional");
    bites(found, "Own uses io.quarkus.narayana.jta.QuarkusTransaction");
  }

  @Test
  void json_that_a_native_image_would_not_know() {
    var found =
        Wire.unregistered(
            Fixture.of(
                    "package dev.holdfast.a; class ToldResource { @org.eclipse.microprofile.openapi.annotations.responses.APIResponse(content = @org.eclipse.microprofile.openapi.annotations.media.Content(schema = @org.eclipse.microprofile.openapi.annotations.media.Schema(oneOf = {String.class, Told[].class}))) public void get() {} }",
                    "package dev.holdfast.a; record Told(java.util.List<Part> parts) {}",
                    "package dev.holdfast.a; @io.quarkus.runtime.annotations.RegisterForReflection record Part(Kind kind) {}",
                    "package dev.holdfast.a; class Kind {}",
                    "package dev.holdfast.a; record Renamed(@com.fasterxml.jackson.annotation.JsonProperty(\"a_b\") String ab) {}",
                    "package dev.holdfast.a; record Inside(String text) {}")
                .compiled());
    bites(found, "Told is written as JSON");
    bites(found, "Kind is written as JSON");
    bites(found, "Renamed is written as JSON");
    assertEquals(3, found.size(), found::toString);
  }

  @Test
  void names_that_say_nothing() {
    var found =
        Habits.names(
            Fixture.of(
                    "package dev.holdfast.a; class PersonManager {}",
                    "package dev.holdfast.a; class AbstractThing {}",
                    "package dev.holdfast.a; class PersonDto {}",
                    "package dev.holdfast.a; class NameThatIsLongerThanThirtyLetters {}")
                .compiled());
    assertEquals(4, found.size(), found::toString);
  }

  @Test
  void printing_and_reading_the_systems_clock() {
    var classes =
        Fixture.of(
                "package dev.holdfast.a; class Loud { void f(Exception e) { System.out.println(); e.printStackTrace(); } }",
                "package dev.holdfast.a; class Quiet { Object o = new Object[] {java.time.Instant.now(), System.currentTimeMillis(), new java.util.Date(), java.time.Clock.systemUTC()}; }",
                "package dev.holdfast.a; class Good { Object f(java.time.Clock c) { return java.time.LocalDate.now(c); } }")
            .compiled();
    assertEquals(2, Habits.printing(classes).size());
    assertEquals(4, Habits.time(classes).size());
  }

  @Test
  void rows_that_are_streamed() {
    var found =
        Habits.openQueries(
            Fixture.of(
                    "package dev.holdfast.a; class Row extends io.quarkus.hibernate.orm.panache.PanacheEntityBase { Object f() { return find(\"a\").stream().findFirst(); } Object g() { return streamAll(); } }",
                    "package dev.holdfast.a; class Ask { Object f(jakarta.persistence.Query q) { return q.getResultStream(); } Object g(jakarta.persistence.Query q) { return q.getResultList().stream(); } }")
                .compiled());
    assertEquals(3, found.size(), found::toString);
  }

  @Test
  void sources_that_are_too_large_or_silent() {
    String lines = "\n".repeat(41);
    var found =
        new Sources(50, true)
            .violations(
                Fixture.of(
                        "package dev.holdfast.a; public class Long { void f() {"
                            + lines
                            + "}"
                            + lines
                            + "}",
                        "package dev.holdfast.a; class Wide { void f(int a, int b, int c, int d, int e, int f) {} }",
                        "package dev.holdfast.a; record Row(int a, int b, int c, int d, int e, int f) {}")
                    .folder());
    bites(found, "Long.java: is longer than 50 lines");
    bites(found, "Long.java: f is longer than 40 lines");
    bites(found, "Long has no sentence that says what it is");
    bites(found, "Wide.java: f has more than 5 parameters");
    assertEquals(4, found.size(), found::toString);
  }

  private static void bites(List<String> found, String violation) {
    assertTrue(found.stream().anyMatch(line -> line.contains(violation)), found::toString);
  }
}
