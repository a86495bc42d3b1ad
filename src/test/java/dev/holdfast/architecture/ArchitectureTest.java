package dev.holdfast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The design, as far as a machine can hold us to it. That each rule bites: {@link RulesBiteTest}.
 */
@Tag("one-database")
class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter().importPath(Path.of("target", "classes", "dev", "holdfast"));

  @Test
  void a_feature_uses_only_what_the_table_allows() {
    holds(Features.usesOutside(MayUse.TABLE, MAIN));
  }

  @Test
  void the_table_has_no_entry_that_nobody_uses() {
    holds(Features.neverUsed(MayUse.TABLE, MAIN));
  }

  @Test
  void features_form_no_cycle() {
    holds(Features.cycles(MAIN));
  }

  @Test
  void entities_never_leave_their_feature() {
    holds(Roles.entities(MAIN));
  }

  @Test
  void resources_are_hidden_and_their_methods_are_found() {
    holds(Roles.resources(MAIN));
  }

  @Test
  void every_endpoint_says_who_may_call_it() {
    holds(Roles.undeclaredCallers(MAIN));
  }

  @Test
  void pages_are_checked_templates() {
    holds(Roles.pages(MAIN));
  }

  @Test
  void only_voices_have_transactions() {
    holds(Roles.transactions(MAIN));
  }

  @Test
  void units_of_work_do_not_ask_for_the_request() {
    holds(Units.askingForTheRequest(MAIN));
  }

  @Test
  void what_is_written_as_json_is_known_to_a_native_image() {
    holds(Wire.unregistered(MAIN));
  }

  @Test
  void names_are_short_words_of_the_domain() {
    holds(Habits.names(MAIN));
  }

  @Test
  void only_commands_print() {
    holds(Habits.printing(MAIN));
  }

  @Test
  void time_comes_from_the_clock() {
    holds(Habits.time(MAIN));
  }

  @Test
  void queries_are_read_to_their_end() {
    holds(Habits.openQueries(MAIN));
  }

  @Test
  void sources_are_small_and_say_what_they_are() {
    holds(Sources.MAIN.violations(Path.of("src", "main", "java")));
    holds(Sources.TEST.violations(Path.of("src", "test", "java")));
  }

  private static void holds(List<String> violations) {
    assertEquals("", String.join("\n", violations));
  }
}
