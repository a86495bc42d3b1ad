package dev.holdfast.authorizations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.holdfast.testing.App;
import dev.holdfast.testing.FormFields;
import dev.holdfast.testing.TestClock;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests that wait for a person cost us a row each, and anybody may send them. */
@QuarkusTest
class WaitingTest {

  private final App app = App.demo();
  private final Visitor visitor = new Visitor();

  @Test
  void of_one_browser_only_the_newest_wait() {
    URI first = waiting();
    for (int more = 1; more < 20; more++) {
      waiting();
    }
    assertEquals(200, visitor.open(back(first)).status());
    URI last = waiting();
    assertEquals(410, visitor.open(back(first)).status());
    assertEquals(200, visitor.open(back(last)).status());
  }

  @Test
  void from_one_network_so_many_are_kept_and_then_it_slows_down() {
    TestClock.stop(); // else some come back while others are sent
    int[] statuses =
        IntStream.range(0, 301)
            .map(i -> visitor.open(app.address(App.ask("facts"))).status())
            .distinct()
            .toArray();
    assertEquals("[200, 429]", java.util.Arrays.toString(statuses));
    Visitor.Place refused = visitor.open(app.address(App.ask("facts")));
    assertNotNull(refused.header("Retry-After"));
    assertEquals(200, new Visitor().open(app.address(App.ask("facts"))).status());
  }

  private URI waiting() {
    return visitor.open(app.address(App.ask("facts"))).uri();
  }

  private static String back(URI signIn) {
    return FormFields.query(signIn).get("return");
  }
}
