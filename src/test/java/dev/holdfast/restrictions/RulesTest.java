package dev.holdfast.restrictions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The algebra of restrictions, on arbitrary ones, held to one that is written down naively. */
@Tag("one-database")
class RulesTest {

  private static final int TRIES = 3_000;

  /** Few values, so that much of it meets. */
  private static final Arbitrary<Restriction> RESTRICTIONS =
      Combinators.combine(
              Arbitraries.of("ip", "origin", "time", "api"),
              Arbitraries.of("allow", "deny"),
              Arbitraries.integers().between(0, 3),
              Arbitraries.integers().between(0, 1_000_000))
          .as((type, effect, which, id) -> Some.of(type, effect, which, "id" + id));

  private static final Arbitrary<Request> REQUESTS =
      Combinators.combine(
              Arbitraries.of("10.0.0.1", "10.1.0.1", "192.0.2.1", "2001:db8::1", "none"),
              Arbitraries.of("https://a.example", "https://b.example", "none"),
              Arbitraries.longs().between(1_767_225_600L, 1_798_761_600L),
              Arbitraries.of("GET", "POST", "HEAD"),
              Arbitraries.of("/api/people/me/facts", "/api/people", "/api/oauth/token"),
              Arbitraries.of(Set.of("facts"), Set.of("people.read"), Set.<String>of()))
          .as(
              (address, origin, second, method, path, scopes) ->
                  new Request(
                      Some.bytes(address),
                      origin.equals("none") ? null : origin,
                      Instant.ofEpochSecond(second),
                      method,
                      path,
                      scopes));

  private static final Arbitrary<List<Restriction>> LISTS =
      RESTRICTIONS.list().ofMaxSize(8).uniqueElements(Restriction::id);

  @Test
  void a_verdict_is_that_of_the_naive_reading() {
    LISTS
        .sampleStream()
        .limit(TRIES)
        .forEach(
            list -> {
              Request request = REQUESTS.sample();
              assertEquals(naive(list, request), passes(list, request), list + " " + request);
            });
  }

  @Test
  void the_order_does_not_matter_nor_for_which_one_is_named() {
    LISTS
        .sampleStream()
        .limit(TRIES)
        .forEach(
            list -> {
              Request request = REQUESTS.sample();
              List<Restriction> other = new ArrayList<>(list);
              Collections.shuffle(other, new Random(list.hashCode()));
              assertEquals(
                  new Rules(list).verdict(request), new Rules(other).verdict(request), "" + list);
            });
  }

  @Test
  void one_more_deny_never_lets_more_in() {
    LISTS
        .sampleStream()
        .limit(TRIES)
        .forEach(
            list -> {
              Request request = REQUESTS.sample();
              List<Restriction> more = new ArrayList<>(list);
              more.add(Some.of("ip", "deny", list.size() % 4, "idx"));
              assertTrue(passes(list, request) || !passes(more, request), "" + list);
            });
  }

  @Test
  void one_more_allow_of_a_type_that_has_some_never_lets_less_in() {
    LISTS
        .sampleStream()
        .limit(TRIES)
        .forEach(
            list -> {
              Request request = REQUESTS.sample();
              List<Restriction> more = new ArrayList<>(list);
              more.add(Some.of("origin", "allow", list.size() % 2, "idx"));
              boolean had = list.stream().anyMatch(Some.allow("origin"));
              assertTrue(!had || !passes(list, request) || passes(more, request), "" + list);
            });
  }

  @Test
  void where_there_is_nothing_everything_passes() {
    REQUESTS.sampleStream().limit(100).forEach(one -> assertTrue(passes(List.of(), one)));
  }

  @Test
  void a_range_holds_the_addresses_whose_bits_begin_alike() {
    Arbitrary<byte[]> addresses =
        Arbitraries.of(4, 16).flatMap(size -> Arbitraries.bytes().array(byte[].class).ofSize(size));
    addresses
        .sampleStream()
        .limit(TRIES)
        .forEach(
            first -> {
              int all = first.length * 8;
              int bits = Math.floorMod(first[1], all + 1);
              byte[] asked = first.clone();
              asked[Math.floorMod(first[2], first.length)] ^=
                  (byte) (1 << Math.floorMod(first[0], 8));
              boolean same =
                  new BigInteger(1, first)
                      .shiftRight(all - bits)
                      .equals(new BigInteger(1, asked).shiftRight(all - bits));
              Addresses range = Addresses.of(text(first) + "/" + bits);
              assertEquals(same, range.matches(Some.from(asked)), text(first) + "/" + bits);
              assertTrue(range.matches(Some.from(first)));
              String written = range.range().toString();
              assertEquals(written, Addresses.of(written).range().toString());
            });
  }

  @Test
  void an_ipv4_address_inside_ipv6_is_that_address() {
    assertTrue(Addresses.of("::ffff:10.0.0.0/104").matches(Some.from(Some.bytes("10.9.9.9"))));
    assertTrue(Addresses.of("10.0.0.0/8").matches(Some.from(Some.bytes("::ffff:10.9.9.9"))));
    assertFalse(Addresses.of("::/0").matches(Some.from(Some.bytes("10.9.9.9"))));
  }

  private static boolean passes(List<Restriction> list, Request request) {
    return new Rules(list).verdict(request).passes();
  }

  /** As one would say it. */
  private static boolean naive(List<Restriction> list, Request request) {
    boolean denied =
        list.stream()
            .filter(Restriction::isDeny)
            .anyMatch(
                one ->
                    Rule.of(one).condition().matches(request)
                        || one.type().equals("ip") && request.address() == null);
    boolean allowed =
        Stream.of("ip", "origin", "time", "api")
            .filter(type -> !type.equals("api") || !request.path().equals("/api/oauth/token"))
            .allMatch(
                type ->
                    list.stream().noneMatch(Some.allow(type))
                        || list.stream()
                            .filter(Some.allow(type))
                            .anyMatch(one -> Rule.of(one).condition().matches(request)));
    return !denied && allowed;
  }

  private static String text(byte[] address) {
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
