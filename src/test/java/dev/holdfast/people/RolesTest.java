package dev.holdfast.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.testing.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people may do beside looking after their own, and that somebody always runs the place. */
@QuarkusTest
class RolesTest {
  @Inject People people;
  @Inject Departures departures;
  @Inject OnlyAdmins only;

  private List<PersonId> others;

  @BeforeEach
  void nobody_else_is_an_admin() {
    others = only.takeAway();
  }

  @AfterEach
  void the_others_are_again() {
    others.forEach(admin -> people.setRole(admin, Role.ADMIN));
  }

  @Test
  void a_role_is_given_and_taken() {
    PersonId ada = people.add().id();
    assertTrue(people.setRole(ada, Role.SUPPORT));
    assertFalse(people.setRole(ada, Role.SUPPORT));
    assertTrue(people.setRole(ada, Role.USER));
    assertTrue(people.setRole(ada, Role.SUPPORT));
    assertEquals(Role.SUPPORT, people.find(ada).orElseThrow().role());
  }

  @Test
  void the_last_admin_stays_one() {
    PersonId ada = people.add(Role.ADMIN).id();
    PersonId bao = people.add(Role.ADMIN).id();
    assertTrue(people.deactivate(bao), "there is another one");
    assertThrows(LastAdmin.class, () -> people.setRole(ada, Role.SUPPORT));
    assertThrows(LastAdmin.class, () -> people.deactivate(ada));
    assertThrows(LastAdmin.class, () -> people.erase(ada));
    assertThrows(LastAdmin.class, () -> departures.leave(ada));
    assertEquals(Role.ADMIN, people.find(ada).orElseThrow().role());
    assertTrue(people.activate(bao));
    assertTrue(people.setRole(ada, Role.USER));
  }

  @Test
  void of_admins_who_leave_at_once_one_stays() {
    for (int round = 0; round < 20; round++) {
      PersonId ada = people.add(Role.ADMIN).id();
      PersonId bao = people.add(Role.ADMIN).id();
      List<PersonId> both = List.of(ada, bao);
      boolean herself = round % 2 == 0;
      List<Boolean> left = AtOnce.each(2, i -> leave(both.get(i), herself));
      assertTrue(left.contains(true) && left.contains(false), left.toString());
      only.takeAway();
    }
  }

  private boolean leave(PersonId admin, boolean herself) {
    try {
      return herself ? departures.leave(admin) : people.setRole(admin, Role.USER);
    } catch (LastAdmin e) {
      return false;
    }
  }
}
