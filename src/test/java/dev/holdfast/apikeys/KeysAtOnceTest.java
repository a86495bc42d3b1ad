package dev.holdfast.apikeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.oauth.Issue;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.AtOnce;
import dev.holdfast.web.Problem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys that are made at the same moment are counted all the same. */
@QuarkusTest
class KeysAtOnceTest {

  private static final NewKey KEY = new NewKey("One of many", Set.of("facts"), null, List.of());

  @Inject ApiKeys keys;
  @Inject People people;

  @Test
  void of_a_person_there_are_no_more_than_may_be() {
    assertNoMoreThanMayBe(KeyOwner.of(Issue.person()));
  }

  @Test
  void of_a_client_there_are_no_more_than_may_be() {
    assertNoMoreThanMayBe(KeyOwner.of(Issue.client(Issue.Trait.CREDENTIALS).clientId()));
  }

  @Test
  void nobody_who_is_not_there_any_more_gets_one() {
    PersonId gone = Issue.person();
    people.deactivate(gone);
    for (KeyOwner owner : List.of(KeyOwner.of(gone), KeyOwner.of("c-nobody"))) {
      assertThrows(Problem.class, () -> keys.add(owner, KEY, ApiKeys.text(owner)));
    }
  }

  private void assertNoMoreThanMayBe(KeyOwner owner) {
    for (int i = 0; i < ApiKeys.MOST - 1; i++) {
      keys.add(owner, KEY, ApiKeys.text(owner));
    }
    List<Boolean> made = AtOnce.each(8, i -> made(owner));
    assertEquals(1, made.stream().filter(Boolean::booleanValue).count());
    assertEquals(ApiKeys.MOST, keys.of(owner).size());
  }

  private boolean made(KeyOwner owner) {
    try {
      keys.add(owner, KEY, ApiKeys.text(owner));
      return true;
    } catch (Problem full) {
      return false;
    }
  }
}
