package dev.holdfast.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupsTest {

  @Inject Groups groups;

  private final String name = "Staff " + UUID.randomUUID();

  @Test
  void a_name_however_its_accents_are_written_is_one_name() {
    assertTrue(groups.add(name + " \u00e9", false).isPresent());
    assertTrue(groups.add(name + " e\u0301", false).isEmpty());
  }

  @Test
  void a_name_that_grows_beyond_its_place_in_lower_case_is_refused() {
    assertNotNull(Groups.fault("\u0130".repeat(33)));
    assertNull(Groups.fault("\u0130".repeat(21)));
    assertTrue(groups.add("\u0130".repeat(8) + name, false).isPresent());
  }

  @Test
  void of_many_who_make_one_group_at_once_one_does() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    Callable<Integer> add = () -> groups.add(name, false).isPresent() ? 1 : 0;
    int made = 0;
    for (var result : threads.invokeAll(Collections.nCopies(8, add))) {
      made += result.get();
    }
    threads.shutdown();
    assertEquals(1, made);
  }
}
