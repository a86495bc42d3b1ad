package dev.holdfast.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.actors.Actor;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.record.Access;
import dev.holdfast.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Admins are deactivated by API at the same moment, and none waits for another in a circle. */
@QuarkusTest
class AdminsAtOnceTest {

  private static final int ADMINS = 4;
  private static final UserChange INACTIVE =
      new UserChange(Optional.empty(), null, false, List.of(), Set.of(), false);

  @Inject AccountChanges changes;
  @Inject People people;

  @Test
  void each_is_deactivated() {
    people.add(Role.ADMIN);
    for (int round = 0; round < 5; round++) {
      List<PersonId> admins =
          IntStream.range(0, ADMINS).mapToObj(i -> people.add(Role.ADMIN).id()).toList();
      List<Boolean> done =
          AtOnce.each(
              ADMINS,
              i ->
                  changes.replace(
                      Actor.ofCommandLine(), Access.inside("test"), admins.get(i), INACTIVE));
      assertEquals(List.of(true, true, true, true), done);
      assertTrue(admins.stream().noneMatch(id -> people.find(id).orElseThrow().active()));
    }
  }
}
