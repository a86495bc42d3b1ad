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

  private static final int EACH = 40;

  /** Beyond this, chance alone comes once in about 15,000 runs; and each may be tried thrice. */
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
    double distance = 0;
    for (int run = 0; run < 3; run++) {
      List<List<Long>> both = times(known, EACH);
      distance = Math.abs(deviations(both.get(0), both.get(1)));
      if (distance < UNLIKELY) {
        return;
      }
    }
    assertTrue(distance < UNLIKELY, "known and unknown differ by " + distance + " deviations");
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
    assertTrue(Math.abs(deviations(one, other)) > UNLIKELY);
    assertEquals(0, deviations(one, one), 0.01);
  }

  private static List<List<Long>> times(List<String> known, int each) {
    Random random = new Random();
    List<List<Long>> both = List.of(new ArrayList<>(), new ArrayList<>());
    while (both.get(0).size() < each || both.get(1).size() < each) {
      int which = random.nextInt(2);
      String address = known.get(random.nextInt(known.size()));
      long nanos = time(which == 0 ? address : "no" + address.substring(2));
      if (both.get(which).size() < each) {
        both.get(which).add(nanos);
      }
    }
    return both;
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
