package dev.holdfast.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In production a setting that is missing or unsafe ends the start with one sentence. */
class StartRefusedIT {

  private static final String OTHER_KEY = "k2:Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

  @ParameterizedTest
  @CsvSource({
    "SESSION_SECRET, '', SESSION_SECRET is missing.",
    "SESSION_SECRET, short, SESSION_SECRET is too weak.",
    "SESSION_SECRET, development-only-session-secret-not-for-production, SESSION_SECRET is too weak.",
    "HOLDFAST_ENCRYPTION_KEYS, '', HOLDFAST_ENCRYPTION_KEYS is missing.",
    "HOLDFAST_ENCRYPTION_KEYS, k1:c2hvcnQ=, HOLDFAST_ENCRYPTION_KEYS holds a key",
    "HOLDFAST_PUBLIC_URL, http://id.example.org, HOLDFAST_PUBLIC_URL: http://id.example.org is plain http",
    "HOLDFAST_PUBLIC_URL, https://id.example.org/a, HOLDFAST_PUBLIC_URL: https://id.example.org/a is not an origin",
    "DATABASE_PATH, /proc/holdfast/holdfast.db, DATABASE_PATH: the directory /proc/holdfast cannot be made",
  })
  void a_bad_setting_stops_the_start(String name, String value, String sentence) throws Exception {
    Map<String, String> environment = new HashMap<>(Program.PROD);
    environment.put(name, value);
    refused(Program.directory(), environment, sentence);
  }

  @Test
  void a_file_that_is_no_database_stops_the_start() throws Exception {
    Path directory = Program.directory();
    Files.writeString(directory.resolve("holdfast.db"), "Dear diary, ".repeat(50));
    refused(directory, Program.PROD, "holdfast.db is no database of this version of Holdfast");
    assertTrue(Files.readString(directory.resolve("holdfast.db")).startsWith("Dear diary"));
  }

  @Test
  void a_key_that_was_lost_stops_the_start() throws Exception {
    Path directory = Program.directory();
    try (Program program = Program.start(directory, Program.PROD).awaitReady()) {
      program.terminate();
      program.ended();
    }
    Map<String, String> environment = new HashMap<>(Program.PROD);
    environment.put("HOLDFAST_ENCRYPTION_KEYS", OTHER_KEY);
    refused(directory, environment, "HOLDFAST_ENCRYPTION_KEYS lacks the key 'k1'");
  }

  private static void refused(Path directory, Map<String, String> environment, String sentence)
      throws Exception {
    try (Program program = Program.start(directory, environment)) {
      assertEquals(1, program.ended(), program.output());
      List<String> lines = program.output().lines().toList();
      assertTrue(lines.get(lines.size() - 1).contains(sentence), program.output());
      assertTrue(lines.size() <= 3, program.output());
      assertFalse(program.output().contains("\tat "), program.output());
    }
  }
}
