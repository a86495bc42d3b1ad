package dev.holdfast.attempts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.sessions.How;
import dev.holdfast.sessions.Proof;
import dev.holdfast.sessions.Sessions;
import dev.holdfast.web.ReturnPath;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class LateSignInTest {

  private static final Device HERE = new Device("b", "Firefox on Linux", "192.0.2.0/24");

  @Inject Attempts attempts;
  @Inject SignIns signIns;
  @Inject People people;
  @Inject Sessions sessions;

  @Test
  void who_is_deactivated_while_she_signs_in_has_no_session() throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    for (int round = 0; round < 30; round++) {
      PersonId person = people.add().id();
      NewAttempt begun = new NewAttempt("b", null, person, ReturnPath.of("/"), "", null);
      OpenAttempt open = attempts.find(attempts.begin(begun), "b").orElseThrow();
      OpenAttempt attempt = attempts.prove(open, Proof.PASSWORD).orElseThrow();
      Callable<Object> signIn =
          () -> signIns.complete(attempt, How.of(Set.of(Proof.PASSWORD)), HERE);
      Callable<Object> deactivate = () -> people.deactivate(person);
      for (var each : threads.invokeAll(List.of(signIn, deactivate))) {
        each.get();
      }
      assertEquals(List.of(), sessions.of(person), "round " + round);
    }
    threads.shutdown();
  }
}
