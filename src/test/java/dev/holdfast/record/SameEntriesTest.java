package dev.holdfast.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record may be taken in twice: two people have entries of the same ids then. */
@QuarkusTest
@ActivateRequestContext
class SameEntriesTest {

  private static final Access INSIDE = Access.inside("a test");

  @Inject People people;
  @Inject Restoring restoring;
  @Inject Facts facts;
  @Inject Activities activities;
  @Inject Marks marks;
  @Inject Disputes disputes;

  private final Instant time = Instant.now().minusSeconds(60);
  private final String source = "source-" + UUID.randomUUID();
  private final FactEntry ada = fact("given_name", "Ada");
  private final ActivityEntry run =
      new ActivityEntry(UUID.randomUUID(), "running", time, "10 km", source, time);
  private PersonId first;
  private PersonId second;

  @BeforeEach
  void twice() {
    first = taken("Ada");
    second = taken("Augusta");
  }

  @Test
  void what_one_hides_is_hers_alone() {
    marks.hide(first, run);
    marks.hide(second, run);
    marks.show(first, run);
    assertEquals(Set.of(), marks.marked(first, List.of(run)).hidden());
    assertEquals(Set.of(run.id()), marks.marked(second, List.of(run)).hidden());
    assertEquals(
        1, activities.list(Access.preview(first, "test"), first, Slice.newest(9)).entries().size());
    assertEquals(
        0,
        activities.list(Access.preview(second, "test"), second, Slice.newest(9)).entries().size());
  }

  @Test
  void what_one_disputes_is_hers_alone() {
    assertTrue(marks.dispute(first, ada, "It is Augusta."));
    assertEquals(Set.of(ada.id()), marks.disputed(first, List.of(ada)));
    assertEquals(Set.of(), marks.disputed(second, List.of(ada)));
    assertTrue(marks.dispute(second, ada, "It is Ada."));
    List<Disputed> told = disputes.told(Access.byClient(source, "test"), null, 9);
    assertEquals(
        Set.of(first + " It is Augusta.", second + " It is Ada."),
        Set.copyOf(told.stream().map(one -> one.person() + " " + one.reason()).toList()));
    marks.takeBack(first, ada);
    assertFalse(marks.of(first, ada.id()).isPresent());
    assertTrue(marks.of(second, ada.id()).isPresent());
  }

  @Test
  void each_is_called_by_her_own_name() {
    assertEquals(
        Map.of(first, "Ada", second, "Augusta"),
        facts.displayNames(INSIDE, List.of(first, second)));
  }

  private PersonId taken(String name) {
    PersonId person = people.add().id();
    FactEntry named =
        new FactEntry(ada.id(), ada.name(), ada.type(), name, source, time, time, null);
    restoring.put(INSIDE, person, List.of(named, run));
    return person;
  }

  private FactEntry fact(String name, String value) {
    return new FactEntry(
        UUID.randomUUID(), name, ValueType.STRING, value, source, time, time, null);
  }
}
