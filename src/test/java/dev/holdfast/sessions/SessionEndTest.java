package dev.holdfast.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.security.Kind;
import dev.holdfast.security.LogSearch;
import dev.holdfast.security.SecurityLog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class SessionEndTest {

  private static final Device HERE = new Device("b", "Firefox on Linux", "192.0.2.0/24");

  @Inject Sessions sessions;
  @Inject People people;
  @Inject SecurityLog log;

  @Test
  void of_many_who_end_one_session_at_once_one_has_ended_it_and_none_fails() throws Exception {
    for (int round = 0; round < 20; round++) {
      PersonId person = people.add().id();
      StartedSession started = sessions.start(person, How.BELIEVED, HERE);
      Callable<Integer> one = () -> sessions.end(person, started.session()) ? 1 : 0;
      Callable<Integer> all = () -> sessions.endAll(person, null);
      var threads = Executors.newFixedThreadPool(6);
      int ended = 0;
      for (Future<Integer> each : threads.invokeAll(List.of(one, all, one, all, one, all))) {
        ended += each.get();
      }
      threads.shutdown();
      assertEquals(1, ended, "round " + round);
      assertTrue(sessions.find(started.id()).isEmpty());
    }
  }

  @Test
  void signing_out_is_in_the_security_log_once() {
    PersonId person = people.add().id();
    StartedSession started = sessions.start(person, How.BELIEVED, HERE);
    sessions.signOut(started.id(), HERE);
    sessions.signOut(started.id(), HERE);
    sessions.signOut("never was", HERE);
    var noted = log.find(LogSearch.of(person, null, 10));
    assertEquals(1, noted.size());
    assertEquals(Kind.SIGNED_OUT, noted.get(0).event().kind());
    assertEquals("Firefox on Linux", noted.get(0).event().device());
  }
}
