package dev.holdfast.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommitsTest {

  @Inject Adder adder;
  @Inject People people;

  @Test
  @ActivateRequestContext
  void what_is_returned_is_in_the_database() {
    PersonId id = people.add().id();
    assertTrue(people.find(id).isPresent());
  }

  @Test
  void what_the_work_throws_reaches_the_caller_as_it_is() {
    assertEquals(
        "on purpose", assertThrows(IOException.class, () -> adder.addThenFail()).getMessage());
  }

  @Test
  @ActivateRequestContext
  void a_unit_within_a_unit_is_undone_with_it() {
    int before = people.list(null, 10_000).size();
    assertThrows(IOException.class, () -> adder.addThenFail());
    assertEquals(before, people.list(null, 10_000).size());
  }

  /** Failing units share commits with good ones: each caller gets her own outcome, none is lost. */
  @Test
  @ActivateRequestContext
  void a_failing_neighbour_takes_nobody_along() throws Exception {
    int before = people.list(null, 10_000).size();
    List<Callable<PersonId>> work = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      work.add(i % 5 == 0 ? adder::addThenFail : () -> people.add().id());
    }
    int failed = 0;
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      for (Future<PersonId> answer : threads.invokeAll(work)) {
        try {
          assertTrue(people.find(answer.get()).isPresent());
        } catch (java.util.concurrent.ExecutionException e) {
          assertEquals(IOException.class, e.getCause().getClass());
          failed++;
        }
      }
    } finally {
      threads.shutdown();
    }
    assertEquals(80, failed);
    assertEquals(before + 320, people.list(null, 10_000).size());
  }

  @ApplicationScoped
  static class Adder {

    @Inject People people;

    @Durable
    PersonId addThenFail() throws IOException {
      people.add();
      throw new IOException("on purpose");
    }
  }
}
