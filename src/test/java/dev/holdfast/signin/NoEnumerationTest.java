package dev.holdfast.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.credentials.Passwords;
import dev.holdfast.emails.EmailAddress;
import dev.holdfast.emails.LoginEmails;
import dev.holdfast.emails.Source;
import dev.holdfast.people.PersonId;
import dev.holdfast.testing.Given;
import dev.holdfast.testing.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

  private static final int EACH = 100;

  /** Beyond this, chance alone comes once in about 15,000 runs. */
  private static final double UNLIKELY = 4;

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
    double distance = Math.abs(deviations(both.get(0), both.get(1)));
    assertTrue(distance < UNLIKELY, "known and unknown differ by " + distance + " deviations");
  }

  @Test
  void the_measure_would_notice_a_twentieth() {
    Random random = new Random(7);
    List<Long> one = new ArrayList<>();
    List<Long> other = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      one.add(Math.round(50_000_000 + 3_000_000 * random.nextGaussian()));
      other.add(Math.round(52_500_000 + 3_000_000 * random.nextGaussian()));
    }
    assertTrue(Math.abs(deviations(one, other)) > UNLIKELY);
    assertEquals(0, deviations(one, one), 0.01);
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

  /** How far the sum of ranks is from what chance would give, in standard deviations. */
  private static double deviations(List<Long> one, List<Long> other) {
    double wins = 0;
    for (long a : one) {
      for (long b : other) {
        wins += a > b ? 1 : a == b ? 0.5 : 0;
      }
    }
    double n = one.size();
    double m = other.size();
    return (wins - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
  }
}
