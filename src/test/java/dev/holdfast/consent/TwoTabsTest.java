package dev.holdfast.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A page that is open twice. */
@QuarkusTest
class TwoTabsTest {

  private static final int ROUNDS = 20;
  private static final int TABS = 4;

  @Test
  void a_question_that_is_answered_in_several_tabs_at_once_gives_one_answer() throws Exception {
    String person = Given.person();
    Visitor visitor = new Visitor();
    visitor.send(
        visitor.open("/sign-in").form("main form:has(input[name=person])"), "person", person);
    ExecutorService threads = Executors.newFixedThreadPool(TABS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        assertEquals(1, answers(visitor, threads));
      }
    } finally {
      threads.shutdown();
    }
  }

  /** How many of the tabs, which allow and deny in turn, are led back to the app. */
  private static long answers(Visitor visitor, ExecutorService threads) throws Exception {
    String address = App.demo().address(App.ask("facts"), "prompt", "consent");
    Visitor.Place page = visitor.open(address);
    CyclicBarrier start = new CyclicBarrier(TABS);
    List<Future<Visitor.Place>> tabs = new ArrayList<>();
    for (int tab = 0; tab < TABS; tab++) {
      String[] ticked = tab % 2 == 0 ? new String[] {"facts"} : new String[0];
      Visitor own = visitor.copy();
      tabs.add(
          threads.submit(
              () -> {
                start.await();
                return App.decide(own, page, ticked);
              }));
    }
    int led = 0;
    for (Future<Visitor.Place> tab : tabs) {
      Visitor.Place end = tab.get();
      boolean back = end.status() == 303 && !FormFields.query(end.away()).isEmpty();
      assertEquals(back ? 303 : 410, end.status());
      led += back ? 1 : 0;
    }
    return led;
  }
}
