package dev.holdfast.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.actors.Actor;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.people.Arrivals;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.platform.Terminal;
import dev.holdfast.record.Access;
import dev.holdfast.record.AllMarks;
import dev.holdfast.record.Facts;
import dev.holdfast.record.Slice;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that could not be taken in is taken in once the cause is mended, as if for the first time.
 */
@QuarkusTest
@ActivateRequestContext
class ImportAgainTest {

  private static final Access TEST = Access.inside("a test");
  private static final String TIME = "2026-03-12T08:00:00.000Z";
  private static final int FACTS = 600;

  @TempDir Path directory;

  @Inject Importing importing;
  @Inject RefusedImport refused;
  @Inject AllMarks marks;
  @Inject People people;
  @Inject Arrivals arrivals;
  @Inject Facts facts;

  private final PersonId person = new PersonId(Tokens.randomBits());

  @Test
  void what_failed_half_way_is_taken_in_under_the_same_id() throws IOException {
    Path file = file(2);
    refused.refuse(person);
    assertThrows(
        IllegalStateException.class,
        () -> importing.take(Actor.ofCommandLine(), file, true),
        "not now");
    assertTrue(people.find(person).isEmpty());
    assertEquals(0, facts.withHistory(TEST, person, Slice.newest(9)).entries().size());
    refused.refuse(null);
    Imports.Done done = importing.take(Actor.ofCommandLine(), file, true);
    assertEquals(person, done.person());
    assertEquals(FACTS, facts.withHistory(TEST, person, Slice.newest(FACTS + 1)).entries().size());
    Terminal.Outcome ledger = Terminal.run("ledger", "verify", "--person", person.toString());
    assertEquals(0, ledger.status(), ledger.err() + ledger.out());
  }

  @Test
  void who_is_active_is_not_taken_back() throws IOException {
    importing.take(Actor.ofCommandLine(), file(2), true);
    assertFalse(arrivals.takeBack(person));
    assertNotEquals(person, importing.take(Actor.ofCommandLine(), file(2), true).person());
  }

  @Test
  void more_marks_than_one_unit_takes_are_taken_in_and_more_names_than_anybody_has_are_not()
      throws IOException {
    importing.take(Actor.ofCommandLine(), file(1_201), true);
    assertEquals(1_201, marks.of(TEST, person).size());
    Path many = file(10_001);
    assertThrows(ImportFile.NotRead.class, () -> importing.take(Actor.ofCommandLine(), many, true));
  }

  private Path file(int hidden) throws IOException {
    Path file = directory.resolve(UUID.randomUUID() + ".zip");
    Map<String, String> files =
        Map.of(
            "person.json",
            "{'format':'holdfast-person-export','version':2,'instance':'x','exportedAt':'%s','id':'%s','createdAt':'%s','emails':[]}"
                .formatted(TIME, person, Instant.now().truncatedTo(ChronoUnit.MILLIS)),
            "facts.json",
            several(
                FACTS,
                i ->
                    "{'id':'%s','name':'acme.example:f%d','type':'string','value':'V','source':'acme','assertedAt':'%s','receivedAt':'%s'}"
                        .formatted(UUID.randomUUID(), i, TIME, TIME)),
            "activities.json",
            "[]",
            "training.json",
            "[]",
            "marks.json",
            several(
                hidden,
                i ->
                    "{'mark':'hidden','name':'acme.example:f%d','since':'%s'}".formatted(i, TIME)));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var one : files.entrySet()) {
        out.putNextEntry(new ZipEntry(one.getKey()));
        out.write(one.getValue().replace('\'', '"').getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static String several(int count, IntFunction<String> one) {
    return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(",", "[", "]"));
  }
}
