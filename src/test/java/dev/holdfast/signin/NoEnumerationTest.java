package dev.holdfast.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Statistics;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nobody learns by the clock whether an address is known: wrong passwords for known and unknown
 * addresses in a random order, and the two sets of times must be of one distribution (the test of
 * Mann and Whitney, which does not mind that some requests of a busy machine take long).
 */
@QuarkusTest
@Tag("one-database")
class NoEnumerationTest {

  private static final int EACH = 40;

  /** Of two answers, each of which is held back. */
  private static final Duration LEAST = Duration.ofMillis(200);

  @Inject Passwords passwords;
  @Inject LoginEmails emails;

  @Test
  void a_wrong_password_takes_as_long_for_an_address_that_is_nobodys() {
    List<String> known = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      PersonId person = PersonId.parse(Given.person()).orElseThrow();
      String address = person + "@example.org";
      emails.addVerified(person, EmailAddress.parse(address).orElseThrow(), Source.UNKNOWN);
      passwords.set(person, "tundra velvet 9 spoons");
      known.add(address);
    }
    times(known, 6);
    List<List<Long>> both = times(known, EACH);
    Statistics.Comparison times = Statistics.of(both.get(0), both.get(1));
    assertTrue(times.alike(), times::toString);
    assertTrue(times.first() >= LEAST.toNanos(), times::toString);
  }

  @Test
  void the_measure_would_notice_a_tenth() {
    Random random = new Random(7);
    List<Long> one = new ArrayList<>();
    List<Long> other = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      one.add(Math.round(50_000_000 + 3_000_000 * random.nextGaussian()));
      other.add(Math.round(55_000_000 + 3_000_000 * random.nextGaussian()));
    }
    assertFalse(Statistics.of(one, other).alike());
    assertTrue(Statistics.of(one, one).alike());
  }

  private static List<List<Long>> times(List<String> known, int each) {
    Random random = new Random();
    List<List<Long>> both = List.of(new ArrayList<>(), new ArrayList<>());
    while (both.get(0).size() < each || both.get(1).size() < each) {
      int which = random.nextInt(2);
      String address = known.get(random.nextInt(known.size()));
      String typed = spelled(which == 0 ? address : "no" + address.substring(2), random);
      long nanos = time(typed);
      if (both.get(which).size() < each) {
        both.get(which).add(nanos);
      }
    }
    return both;
  }

  /** Some of its letters large: it is the same address. */
  private static String spelled(String address, Random random) {
    StringBuilder spelled = new StringBuilder();
    for (char letter : address.toCharArray()) {
      spelled.append(random.nextInt(4) == 0 ? Character.toUpperCase(letter) : letter);
    }
    return spelled.toString();
  }

  /** From a network of its own each, so that no limit is met. */
  private static long time(String address) {
    Visitor visitor = new Visitor();
    Visitor.Place form = visitor.open("/sign-in");
    long start = System.nanoTime();
    Visitor.Place step = visitor.send(form.form("form.sign-in"), "address", address);
    Visitor.Place end = visitor.send(step.form("form[action$=/password]"), "password", "wrong");
    long nanos = System.nanoTime() - start;
    assertEquals(400, end.status());
    return nanos;
  }
}
