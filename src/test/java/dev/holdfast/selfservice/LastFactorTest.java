package dev.holdfast.selfservice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.passkeys.Passkey;
import dev.holdfast.passkeys.Passkeys;
import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.people.Role;
import dev.holdfast.selfservice.FactorRemovals.Outcome;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.SignedIn;
import dev.holdfast.testing.SoftAuthenticator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class LastFactorTest {

  private static final Device HERE = new Device("b", "Firefox on Linux", "192.0.2.0/24");

  @Inject FactorRemovals removals;
  @Inject Passkeys passkeys;
  @Inject People people;
  @Inject Clock clock;
  @Inject ObjectMapper json;

  @Test
  void of_two_that_go_at_the_same_moment_the_last_one_stays() throws Exception {
    for (int round = 0; round < 10; round++) {
      PersonId person = people.add().id();
      SignedIn who =
          new SignedIn(person, Role.USER, clock.instant(), "b", How.BELIEVED, UUID.randomUUID());
      List<Callable<Outcome>> both =
          List.of(make(person), make(person)).stream()
              .map(one -> (Callable<Outcome>) () -> removals.passkey(who, one.id(), HERE))
              .toList();
      var threads = Executors.newFixedThreadPool(2);
      long removed = 0;
      for (Future<Outcome> one : threads.invokeAll(both)) {
        removed += one.get() == Outcome.REMOVED ? 1 : 0;
      }
      threads.shutdown();
      assertEquals(1, removed, "round " + round);
      assertEquals(1, passkeys.of(person).size(), "round " + round);
    }
  }

  private Passkey make(PersonId person) throws Exception {
    String options = json.writeValueAsString(passkeys.creationOptions(person, "ada", "Ada", HERE));
    return passkeys.make(person, new SoftAuthenticator().create(options), "", HERE);
  }
}
