package dev.holdfast.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.consent.LiveGrant;
import dev.holdfast.crypto.Tokens;
import dev.holdfast.oauth.Issue;
import dev.holdfast.people.People;
import dev.holdfast.sessions.How;
import dev.holdfast.testing.App;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Eight at once, hundreds of times: exactly one redeems a code, and a family has one head. */
@QuarkusTest
@ActivateRequestContext
class SingleUseTest {

  private static final Duration IDLE = Duration.ofDays(1);

  private static final int THREADS = 8;
  private static final int ROUNDS = 200;

  @Inject AuthorizationCodes codes;
  @Inject TokenFamilies families;
  @Inject Clock clock;
  @Inject People people;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final App app = Issue.client();
  private final LiveGrant grant = Issue.grant(app, Issue.person(), "facts offline_access", null);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void one_of_eight_redeems_a_code_and_the_rest_end_what_it_gave() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      IssuedCode code = codes.find(Issue.code(app, grant)).orElseThrow();
      Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
      List<Boolean> won =
          atOnce(
              () -> {
                String refreshToken = Tokens.random();
                boolean redeemed = codes.redeem(code, family(code.familyId()), refreshToken, IDLE);
                if (redeemed) {
                  refreshTokens.add(refreshToken);
                }
                return redeemed;
              });
      assertEquals(1, won.stream().filter(one -> one).count(), "round " + round);
      String token = refreshTokens.iterator().next();
      assertEquals(false, families.find(token).orElseThrow().live(), "round " + round);
    }
  }

  @Test
  void eight_who_rotate_one_token_are_given_one_and_the_same_successor() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String id = Tokens.random();
      String first = Tokens.random();
      families.start(family(id), null, first, IDLE);
      PresentedToken token = families.find(first).orElseThrow();
      List<Boolean> given = atOnce(() -> families.rotate(token, IDLE));
      assertEquals(List.of(true), given.stream().distinct().toList(), "round " + round);
      assertEquals(2, RefreshToken.count("familyId", id), "round " + round);
      assertEquals(1, RefreshToken.count("familyId = ?1 and usedAt is null", id));
    }
  }

  @Test
  void a_code_that_is_exchanged_while_she_is_deactivated_gives_nothing_that_lasts()
      throws Exception {
    for (int round = 0; round < 50; round++) {
      LiveGrant hers = Issue.grant(app, Issue.person(), "facts offline_access", null);
      IssuedCode code = codes.find(Issue.code(app, hers)).orElseThrow();
      String token = Tokens.random();
      AtomicInteger turn = new AtomicInteger();
      atOnce(
          () ->
              turn.getAndIncrement() == 0
                  ? people.deactivate(hers.person())
                  : codes.redeem(code, family(code.familyId(), hers), token, IDLE));
      assertEquals(
          false, families.find(token).map(PresentedToken::live).orElse(false), "round " + round);
    }
  }

  private Family family(String id) {
    return family(id, grant);
  }

  private Family family(String id, LiveGrant grant) {
    return new Family(
        id,
        app.clientId(),
        grant.person(),
        grant.id(),
        grant.scopes(),
        new Authentication(clock.instant(), How.BELIEVED, null),
        Binding.NONE,
        Set.of(),
        clock.instant().plus(Duration.ofDays(1)));
  }

  private <T> List<T> atOnce(Callable<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Future<T>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      running.add(
          threads.submit(
              () -> {
                start.await();
                return work.call();
              }));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> one : running) {
      results.add(one.get());
    }
    return results;
  }
}
