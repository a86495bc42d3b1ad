package dev.holdfast.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.people.People;
import dev.holdfast.people.PersonId;
import dev.holdfast.sessions.Device;
import dev.holdfast.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ActivateRequestContext
class SecondFactorTest {

  private static final Device HERE = new Device("b", "Firefox on Linux", "192.0.2.0/24");

  @Inject TotpFactors totp;
  @Inject RecoveryCodes codes;
  @Inject TrustedDevices devices;
  @Inject FactorCleaning cleaning;
  @Inject People people;
  @Inject Clock clock;

  private PersonId person;

  @BeforeEach
  void aPersonAndAMoment() {
    TestClock.stop(); // a code stays that of this step
    person = people.add().id();
  }

  @Test
  void an_app_counts_once_it_has_shown_a_code() {
    TotpSetup setup = totp.begin(person, HERE);
    assertEquals(setup, totp.begun(person, HERE).orElseThrow());
    assertFalse(totp.has(person));
    assertFalse(totp.check(person, code(setup, 0)), "not yet");
    assertFalse(totp.confirm(person, setup.id(), "000000x", HERE));
    assertTrue(totp.confirm(person, setup.id(), code(setup, 0), HERE));
    assertTrue(totp.has(person));
    assertTrue(totp.begun(person, HERE).isEmpty());
    assertFalse(totp.check(person, code(setup, 0)), "its first code is used up");
    TestClock.advance(Duration.ofSeconds(30));
    assertTrue(totp.check(person, code(setup, 0)));
  }

  @Test
  void a_code_of_the_step_before_or_after_is_good_and_none_farther_off() {
    TotpSetup setup = app();
    TestClock.advance(Duration.ofMinutes(10));
    for (int away : new int[] {-2, 2, 3, -30}) {
      assertFalse(totp.check(person, code(setup, away)), "step " + away);
    }
    assertTrue(totp.check(person, code(setup, -1)));
    String next = code(setup, 1);
    assertTrue(totp.check(person, next.substring(0, 3) + " " + next.substring(3)), "as shown");
  }

  @Test
  void a_step_is_never_good_again_nor_is_an_older_one() {
    TotpSetup setup = app();
    TestClock.advance(Duration.ofMinutes(10));
    assertTrue(totp.check(person, code(setup, 1)));
    for (int step : new int[] {1, 0, -1}) {
      assertFalse(totp.check(person, code(setup, step)), "step " + step);
    }
  }

  @Test
  void of_eight_who_use_one_code_at_once_one_succeeds() throws Exception {
    TotpSetup setup = app();
    TestClock.advance(Duration.ofMinutes(10));
    String code = code(setup, 0);
    String paper = codes.make(person, HERE).get(0);
    assertEquals(1, successes(() -> totp.check(person, code)));
    assertEquals(1, successes(() -> codes.use(person, paper, HERE)));
  }

  @Test
  void a_new_app_replaces_the_old_one_only_when_it_is_confirmed() {
    TotpSetup old = app();
    TestClock.advance(Duration.ofMinutes(10));
    TotpSetup next = totp.begin(person, HERE);
    assertNotEquals(old.key(), next.key());
    assertTrue(totp.check(person, code(old, 0)));
    assertTrue(totp.confirm(person, next.id(), code(next, 0), HERE));
    TestClock.advance(Duration.ofMinutes(1));
    assertFalse(totp.check(person, code(old, 0)));
    assertTrue(totp.check(person, code(next, 0)));
    assertTrue(totp.remove(person));
    assertFalse(totp.remove(person));
    assertFalse(totp.has(person));
  }

  @Test
  void a_setup_is_shown_only_in_the_browser_in_which_it_was_begun() {
    Device elsewhere = new Device("c", "Firefox on Linux", "192.0.2.0/24");
    TotpSetup hers = totp.begin(person, HERE);
    assertTrue(totp.begun(person, elsewhere).isEmpty());
    TotpSetup other = totp.begin(person, elsewhere);
    assertNotEquals(hers.key(), other.key());
    assertEquals(hers, totp.begun(person, HERE).orElseThrow(), "nobody takes it away either");
    assertTrue(totp.confirm(person, hers.id(), code(hers, 0), HERE));
    assertFalse(totp.confirm(person, other.id(), code(other, 0), elsewhere), "one app is enough");
    assertTrue(totp.inForce(person, hers.id()));
    assertFalse(totp.inForce(person, other.id()));
  }

  @Test
  void a_setup_that_nobody_finishes_is_over_after_a_quarter_of_an_hour() {
    TotpSetup kept = app();
    TotpSetup setup = totp.begin(person, HERE);
    TestClock.advance(Duration.ofMinutes(16));
    assertTrue(totp.begun(person, HERE).isEmpty());
    assertFalse(totp.confirm(person, setup.id(), code(setup, 0), HERE));
    cleaning.clean();
    assertTrue(totp.check(person, code(kept, 0)), "what is confirmed stays");
  }

  @Test
  void recovery_codes_are_ten_each_good_once() {
    List<String> made = codes.make(person, HERE);
    assertEquals(RecoveryCodes.COUNT, new HashSet<>(made).size());
    assertTrue(made.stream().allMatch(code -> code.matches("([0-9a-hjkmnp-tv-z]{4}-){3}.{4}")));
    assertEquals(10, codes.left(person));
    String first = made.get(0);
    PersonId other = people.add().id();
    assertFalse(codes.use(other, first, HERE), "another's");
    assertTrue(
        codes.use(person, " " + first.toUpperCase(java.util.Locale.ROOT).replace("-", ""), HERE));
    assertFalse(codes.use(person, first, HERE), "used");
    assertEquals(9, codes.left(person));
    codes.make(person, HERE);
    assertFalse(codes.use(person, made.get(1), HERE), "replaced");
    assertEquals(10, codes.left(person));
    codes.remove(person);
    assertEquals(0, codes.left(person));
  }

  @Test
  void letters_that_look_like_digits_are_read_as_such() {
    String code =
        Stream.generate(() -> codes.make(person, HERE))
            .flatMap(List::stream)
            .filter(one -> one.matches(".*[01].*"))
            .findFirst()
            .orElseThrow();
    assertTrue(codes.use(person, code.replace('0', 'O').replace('1', 'l'), HERE));
  }

  @Test
  void a_device_is_trusted_for_thirty_days_for_one_person_until_it_is_revoked() {
    String token = devices.trust(person, HERE);
    PersonId other = people.add().id();
    assertTrue(devices.trusts(person, token));
    assertFalse(devices.trusts(other, token));
    assertFalse(devices.trusts(person, null));
    assertFalse(devices.trusts(person, token + "x"));
    TestClock.advance(Duration.ofDays(29));
    assertTrue(devices.use(person, token));
    TrustedDevice noted = devices.of(person).get(0);
    assertTrue(noted.usedAt().isAfter(noted.trustedAt()));
    TestClock.advance(Duration.ofDays(2));
    assertFalse(devices.trusts(person, token));
    assertFalse(devices.use(person, token));
    assertEquals(List.of(), devices.of(person));
    cleaning.clean();

    String next = devices.trust(person, HERE);
    var listed = devices.of(person).get(0);
    assertFalse(devices.revoke(other, listed.id(), HERE));
    assertTrue(devices.revoke(person, listed.id(), HERE));
    assertFalse(devices.trusts(person, next));
  }

  @Test
  void no_more_than_twenty_devices_are_trusted() {
    String first = devices.trust(person, HERE);
    for (int i = 0; i < 20; i++) {
      TestClock.advance(Duration.ofSeconds(1));
      devices.trust(person, HERE);
    }
    assertEquals(20, devices.of(person).size());
    assertFalse(devices.trusts(person, first));
    assertEquals(20, devices.revokeAll(person, HERE));
  }

  private TotpSetup app() {
    TotpSetup setup = totp.begin(person, HERE);
    assertTrue(totp.confirm(person, setup.id(), code(setup, 0), HERE));
    return setup;
  }

  private String code(TotpSetup setup, int stepsAway) {
    long step = clock.instant().getEpochSecond() / 30 + stepsAway;
    return TotpCode.at(new Base32().decode(setup.key()), step);
  }

  private static int successes(Callable<Boolean> attempt) throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    int successes = 0;
    for (var one : threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> attempt).toList())) {
      successes += one.get() ? 1 : 0;
    }
    threads.shutdown();
    return successes;
  }
}
